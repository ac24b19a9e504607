#include "gui/widgets/LiveHint.h"

#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {

bool show_live_view(const workflows::LiveView& view, const Texts& texts, PictureView& picture, TextBlock& hint) {
    picture.show(view.picture, view.assessment.box, view.assessment.ok);
    const auto& faults = view.assessment.faults;
    const auto before = hint.text();
    hint.set(hint_text(!view.prompt.empty() ? view.prompt : faults.empty() ? std::string{} : faults.front(), texts));
    return hint.text() != before;
}

}  // namespace amphoe::gui
