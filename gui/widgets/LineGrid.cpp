#include "gui/widgets/LineGrid.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kRows = 8;  // to begin with
constexpr int kBetween = 12;
constexpr int kNarrowest = 100;

}  // namespace

LineGrid::LineGrid(wxWindow* parent, int value_width, TypeRole role, int whole_width)
    : wxPanel(parent), value_width_(value_width), whole_width_(whole_width), role_(role) {
    grid_ = new wxFlexGridSizer(2, FromDIP(wxSize(kBetween, 6)));
    for (int row = 0; row < kRows; ++row) {
        add_row();
    }
    SetSizer(grid_);
}

void LineGrid::add_row() {
    Row row{new wxStaticText(this, wxID_ANY, ""), new TextBlock(this, value_width_)};
    row.title->SetForegroundColour(Palette::current().quiet);
    set_type(row.title, role_);
    set_type(row.value, role_);
    if (!rows_.empty()) {
        // The window may be in large type by now.
        row.title->SetFont(rows_.front().title->GetFont());
        row.value->SetFont(rows_.front().value->GetFont());
    }
    grid_->Add(row.title, wxSizerFlags().Top());
    grid_->Add(row.value, wxSizerFlags().Top());
    rows_.push_back(row);
}

void LineGrid::fit_values() {
    int titles = 0;
    for (const auto& row : rows_) {
        titles = row.title->IsShown() ? std::max(titles, row.title->GetBestSize().x) : titles;
    }
    const int left = whole_width_ - ToDIP(titles) - kBetween;
    const int width = whole_width_ == 0 ? value_width_ : std::clamp(left, kNarrowest, value_width_);
    for (auto& row : rows_) {
        row.value->wrap_at(width);
    }
}

bool LineGrid::Layout() {
    if (whole_width_ != 0) {
        fit_values();
    }
    return wxPanel::Layout();
}

void LineGrid::set(const std::vector<EvidenceLine>& lines) {
    while (rows_.size() < lines.size()) {
        add_row();
    }
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const bool used = index < lines.size();
        rows_[index].title->Show(used);
        rows_[index].title->SetLabel(used ? shown(lines[index].title) : wxString{});
        rows_[index].value->set(used ? lines[index].value : std::string{});
        rows_[index].value->Show(used);
    }
    InvalidateBestSize();
    Layout();
}

}  // namespace amphoe::gui
