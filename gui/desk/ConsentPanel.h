// W3.1: the notice the citizen sees at the same moment, and the decision.
#pragma once

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class TextBlock;

class ConsentPanel final : public StepPanel {
  public:
    ConsentPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* headline_;
    TextBlock* notice_;
    TextBlock* version_;
};

}  // namespace amphoe::gui
