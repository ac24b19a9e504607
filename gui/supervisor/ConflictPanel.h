// Cases in conflict with the centre's record: list, both versions side by side, and the decision.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;
class TextTable;

class ConflictPanel final : public wxPanel {
  public:
    ConflictPanel(wxWindow* parent, const SupervisorContext& context);
    void show();
    /// For the tab of the book.
    std::string title() const;

  private:
    wxSizer* build_decision();
    void show_opened();
    void decide(workflows::ConflictVerdict verdict);

    SupervisorContext context_;
    TextTable* table_;
    TextBlock* headline_;
    TextTable* versions_;
    TextBlock* reason_label_;
    wxTextCtrl* reason_;
    wxButton* central_;
    wxButton* again_;
};

}  // namespace amphoe::gui
