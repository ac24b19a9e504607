// W3.2-4: the chip is read; text first, the photo follows with progress.
#pragma once

#include "gui/desk/StepPanel.h"

class wxGauge;

namespace amphoe::gui {

class LineGrid;
class TextBlock;

class CardPanel final : public StepPanel {
  public:
    CardPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* headline_;
    wxGauge* gauge_;
    LineGrid* lines_;
};

}  // namespace amphoe::gui
