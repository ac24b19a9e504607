#include "gui/widgets/LabelBook.h"

#include <wx/window.h>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {

void LabelBook::label(wxWindow* control, const char* english) {
    add([this, control, english] { control->SetLabel(shown(texts_.tr(english))); });
}

void LabelBook::add(std::function<void()> relabel) {
    relabel();
    entries_.push_back(std::move(relabel));
}

void LabelBook::apply() const {
    for (const auto& entry : entries_) {
        entry();
    }
}

}  // namespace amphoe::gui
