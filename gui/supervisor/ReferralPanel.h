// The faces that wait for a second person: list, both pictures side by side, the evidence, and the decision.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class PictureView;
class TextBlock;
class TextTable;
class VerdictList;

class ReferralPanel final : public wxPanel {
  public:
    ReferralPanel(wxWindow* parent, const SupervisorContext& context);
    void show();
    /// For the tab of the book.
    std::string title() const;

  private:
    wxSizer* build_pictures();
    wxSizer* build_decision();
    void show_opened();
    void decide(workflows::FaceVerdict verdict);

    SupervisorContext context_;
    TextTable* table_;
    TextBlock* headline_;
    PictureView* chip_;
    PictureView* probe_;
    TextBlock* chip_caption_;
    TextBlock* probe_caption_;
    VerdictList* evidence_;
    TextBlock* referred_;
    TextBlock* reason_label_;
    wxTextCtrl* reason_;
    wxButton* accept_;
    wxButton* reject_;
};

}  // namespace amphoe::gui
