// Between two citizens.
#pragma once

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class TextBlock;

class IdlePanel final : public StepPanel {
  public:
    IdlePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* headline_;
    TextBlock* hint_;
};

}  // namespace amphoe::gui
