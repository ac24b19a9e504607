#include "gui/widgets/VerdictList.h"

#include <wx/sizer.h>

#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

VerdictList::VerdictList(wxWindow* parent, int wrap_width, const wxString& name)
    : wxPanel(parent), wrap_width_(wrap_width) {
    SetName(name);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Hide();
}

void VerdictList::show(const std::vector<VerdictLine>& lines) {
    while (blocks_.size() < lines.size()) {
        auto* block = new TextBlock(this, wrap_width_);
        set_type(block, TypeRole::Small);
        GetSizer()->Add(block, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
        blocks_.push_back(block);
    }
    const auto palette = Palette::current();
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        const bool used = index < lines.size();
        auto* block = blocks_[index];
        block->SetForegroundColour(used && lines[index].attention ? palette.attention : GetForegroundColour());
        block->set(used ? (lines[index].attention ? "▲ " : "") + lines[index].text : std::string{});
    }
    Show(!lines.empty());
    InvalidateBestSize();
    Layout();
}

std::string VerdictList::line(std::size_t index) const {
    return index < blocks_.size() ? blocks_[index]->text() : std::string{};
}

}  // namespace amphoe::gui
