#include "gui/widgets/TextTable.h"

#include <algorithm>
#include <numeric>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kLeast = 80;  // room for the titles and both scroll bars

}  // namespace

class TextTable::Model final : public wxDataViewVirtualListModel {
  public:
    unsigned int GetColumnCount() const override { return 32; }
    wxString GetColumnType(unsigned int) const override { return "string"; }
    void GetValueByRow(wxVariant& value, unsigned int row, unsigned int column) const override {
        value = row < rows.size() && column < rows[row].size() ? shown(rows[row][column]) : wxString{};
    }
    bool SetValueByRow(const wxVariant&, unsigned int, unsigned int) override { return false; }

    std::vector<Row> rows;
};

TextTable::TextTable(wxWindow* parent, const wxString& name)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES,
                     wxDefaultValidator, name),
      model_(new Model) {
    AssociateModel(model_.get());
}

void TextTable::DoSetSize(int x, int y, int width, int height, int flags) {
    // A page of a book is laid out once before the book has given it its place. In those few pixels GTK would complain
    // of scroll bars of negative length.
    const auto least = [this](int wanted) { return wanted < 0 ? wanted : std::max(wanted, FromDIP(kLeast)); };
    wxDataViewCtrl::DoSetSize(x, y, least(width), least(height), flags);
    if (fits_later_ && width > std::accumulate(widths_.begin(), widths_.end(), 0)) {
        fit_columns();
    }
}

void TextTable::add_column(int width) {
    widths_.push_back(FromDIP(width));
    points_asked_ = GetFont().GetFractionalPointSize();
    auto* column = AppendTextColumn("", GetColumnCount(), wxDATAVIEW_CELL_INERT, widths_.back(), wxALIGN_LEFT,
                                    wxDATAVIEW_COL_RESIZABLE);
    column->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
}

void TextTable::set_titles(const std::vector<std::string>& titles) {
    for (unsigned int index = 0; index < titles.size() && index < GetColumnCount(); ++index) {
        GetColumn(index)->SetTitle(shown(titles[index]));
    }
}

void TextTable::set_rows(std::vector<Row> rows) {
    if (rows == model_->rows) {
        return;
    }
    const int line = selected();
    const auto key = key_of(line);
    model_->rows = std::move(rows);
    model_->Reset(static_cast<unsigned int>(model_->rows.size()));
    mark_row(key_ ? row_of(key) : line);
}

std::optional<std::string> TextTable::key_of(int row) const {
    return key_ && row >= 0 && row < row_count() ? std::optional(cell(row, static_cast<int>(*key_))) : std::nullopt;
}

int TextTable::row_of(const std::optional<std::string>& key) const {
    int row = row_count() - 1;
    while (row >= 0 && (!key || key_of(row) != key)) {
        --row;
    }
    return row;
}

void TextTable::mark_row(int row) {
    if (row >= 0 && row < row_count()) {
        Select(model_->GetItem(static_cast<unsigned int>(row)));
    } else {
        UnselectAll();
    }
}

int TextTable::row_count() const {
    return static_cast<int>(model_->rows.size());
}

std::string TextTable::cell(int row, int column) const {
    return model_->rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
}

int TextTable::selected() const {
    const auto item = GetSelection();
    return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

void TextTable::select_row(int row) {
    const auto item = model_->GetItem(static_cast<unsigned int>(row));
    Select(item);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, this, item);
    ProcessWindowEvent(chosen);
}

void TextTable::on_select(std::function<void(int)> chosen) {
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, chosen = std::move(chosen)](wxDataViewEvent&) {
        if (const int row = selected(); row >= 0) {
            chosen(row);
        }
    });
}

bool TextTable::SetFont(const wxFont& font) {
    if (!wxDataViewCtrl::SetFont(font)) {
        return false;
    }
    if (!widths_.empty()) {
        fit_columns();
    }
    return true;
}

void TextTable::fit_columns() {
    auto widths = widths_;
    for (auto& width : widths) {
        width = wxRound(width * GetFont().GetFractionalPointSize() / points_asked_);
    }
    const int asked = std::accumulate(widths_.begin(), widths_.end(), 0);
    const int wanted = std::accumulate(widths.begin(), widths.end(), 0);
    const auto widest = std::ranges::max_element(widths);
    const int missing = std::max(wanted - std::max(asked, GetClientSize().x), 0);
    *widest = std::max(*widest - missing, *widest / 3);
    for (unsigned int index = 0; index < widths.size(); ++index) {
        GetColumn(index)->SetWidth(widths[index]);
    }
    // A window that begins in large type has no place for its tables yet.
    fits_later_ = missing > 0 && GetSize().x < asked;
}

}  // namespace amphoe::gui
