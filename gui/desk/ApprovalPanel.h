// The second person at the counter: who, the PIN, why (domain.md W1.5).
#pragma once

#include "gui/desk/DeskContext.h"

#include <wx/panel.h>

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;

class ApprovalPanel final : public wxPanel {
  public:
    ApprovalPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state);
    wxWindow* first_field();

  private:
    wxTextCtrl* add(wxSizer* sizer, const char* title, const wxString& name, long style);
    void approve();

    DeskContext context_;
    TextBlock* why_;
    wxTextCtrl* id_;
    wxTextCtrl* pin_;
    wxTextCtrl* reason_;
};

}  // namespace amphoe::gui
