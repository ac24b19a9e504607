#include "gui/widgets/LineGrid.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kRows = 8;  // to begin with

}  // namespace

LineGrid::LineGrid(wxWindow* parent, int value_width, TypeRole role)
    : wxPanel(parent), value_width_(value_width), role_(role) {
    grid_ = new wxFlexGridSizer(2, FromDIP(wxSize(12, 6)));
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
