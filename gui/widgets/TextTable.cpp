#include "gui/widgets/TextTable.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kLeast = 80;  // room for the titles and both scroll bars
// What the toolkit keeps free in a cell and in a title, both sides together.
constexpr int kCellEdge = 14;
constexpr int kTitleEdge = 16;
constexpr std::size_t kMeasured = 100;  // different texts of a column; the rest of a long list looks the same

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
    if (!wishes_.empty() && GetSize().x != room_) {
        fit_columns();
    }
}

void TextTable::add_column(int width) {
    wishes_.push_back({FromDIP(width), 0});
    points_asked_ = GetFont().GetFractionalPointSize();
    auto* column = AppendTextColumn("", GetColumnCount(), wxDATAVIEW_CELL_INERT, FromDIP(width), wxALIGN_LEFT,
                                    wxDATAVIEW_COL_RESIZABLE);
    column->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
}

void TextTable::set_titles(const std::vector<std::string>& titles) {
    for (unsigned int index = 0; index < titles.size() && index < GetColumnCount(); ++index) {
        GetColumn(index)->SetTitle(shown(titles[index]));
    }
    if (measure()) {
        fit_columns();
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
    // Columns a person has drawn stay so while the new rows need no other room.
    if (measure()) {
        fit_columns();
    }
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
    if (!wishes_.empty()) {
        measure();
        fit_columns();
    }
    return true;
}

int TextTable::width_of(const wxString& text) const {
    return GetTextExtent(text).x + FromDIP(kCellEdge);
}

int TextTable::width_of_title(unsigned int column) const {
    // Desktops set titles in bold.
    const auto bold = GetFont().Bold();
    int width = 0;
    int height = 0;
    GetTextExtent(GetColumn(column)->GetTitle(), &width, &height, nullptr, nullptr, &bold);
    return width + FromDIP(kTitleEdge);
}

bool TextTable::measure() {
    bool other = false;
    for (unsigned int index = 0; index < wishes_.size(); ++index) {
        int content = width_of_title(index);
        std::set<std::string_view> texts;
        for (const auto& row : model_->rows) {
            if (texts.size() == kMeasured) {
                break;
            }
            if (index < row.size() && texts.insert(row[index]).second) {
                content = std::max(content, width_of(shown(row[index])));
            }
        }
        other = other || content != wishes_[index].content;
        wishes_[index].content = content;
    }
    return other;
}

void TextTable::fit_columns() {
    auto wishes = wishes_;
    for (auto& wish : wishes) {
        wish.asked = wxRound(wish.asked * GetFont().GetFractionalPointSize() / points_asked_);
    }
    const auto widest = std::ranges::max_element(wishes, {}, &ColumnWish::asked);
    const auto wide = wide_.value_or(static_cast<std::size_t>(std::distance(wishes.begin(), widest)));
    room_ = GetSize().x;
    const auto widths = fitted_columns(wishes, wide, room_);
    for (unsigned int index = 0; index < widths.size(); ++index) {
        GetColumn(index)->SetWidth(widths[index]);
    }
}

}  // namespace amphoe::gui
