// W4.4: what the citizen is asked to confirm, as the citizen's screen shows it.
#pragma once

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class LineGrid;
class TextBlock;

class ConfirmPanel final : public StepPanel {
  public:
    ConfirmPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* headline_;
    LineGrid* lines_;
    TextBlock* to_be_sent_;
};

}  // namespace amphoe::gui
