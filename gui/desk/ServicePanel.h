// W4.3: the service of this visit and the citizen's phone number.
#pragma once

#include "gui/desk/StepPanel.h"

class wxStaticText;
class wxTextCtrl;

namespace amphoe::gui {

class TextBlock;

class ServicePanel final : public StepPanel {
  public:
    ServicePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;
    wxWindow* first_field() override;

  private:
    TextBlock* headline_;
    wxTextCtrl* phone_;
    TextBlock* hint_;
};

}  // namespace amphoe::gui
