// A question inside the window: close the visit? for which reason refer? why without a card? Nothing else is blocked,
// no modal box.
#pragma once

#include <wx/panel.h>

#include "gui/desk/DeskContext.h"

class wxButton;
class wxChoice;

namespace amphoe::gui {

class TextBlock;

class QuestionBar final : public wxPanel {
  public:
    QuestionBar(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state);
    /// Enter while the reason is asked.
    void answer_reason();

  private:
    void answer();
    std::string question_text(VisitQuestion asked) const;
    void focus_first();

    DeskContext context_;
    TextBlock* text_;
    wxChoice* reason_;
    wxChoice* absence_;
    wxButton* yes_;
    wxButton* no_;
    VisitQuestion shown_ = VisitQuestion::None;
};

}  // namespace amphoe::gui
