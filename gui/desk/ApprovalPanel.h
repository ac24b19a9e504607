// The second person at the counter: who, the PIN, why (domain.md W1.5); also who signs what was paid for (W11.7).
#pragma once

#include "gui/desk/DeskContext.h"

#include <wx/panel.h>

class wxSizer;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;

class ApprovalPanel final : public wxPanel {
  public:
    enum class Act { Approve, Sign };
    /// Windows are named "desk.approval", "approval.id"…, or "desk.signature", "signature.id"….
    ApprovalPanel(wxWindow* parent, const DeskContext& context, Act act = Act::Approve);
    /// Not `asked`: what was typed is forgotten, so that nothing is approved in the name of who has gone.
    void show(const VisitState& state, bool asked);
    wxWindow* first_field();

  private:
    wxTextCtrl* add(wxSizer* sizer, const char* title, const wxString& name, long style);
    void approve();
    wxSizer* build_buttons(const wxString& name);

    DeskContext context_;
    Act act_;
    std::string asked_for_{};  ///< case and reason of the present question
    TextBlock* why_;
    wxTextCtrl* id_;
    wxTextCtrl* pin_;
    wxTextCtrl* reason_;
};

}  // namespace amphoe::gui
