// W4.5-9: saved, sent, slip made, printed; and how the visit ended.
#pragma once

#include <vector>

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class TextBlock;

class PaperPanel final : public StepPanel {
  public:
    PaperPanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    std::vector<std::string> lines(const VisitState& state) const;
    std::string centre_line(const VisitState& state) const;

    TextBlock* headline_;
    TextBlock* checklist_;
    TextBlock* why_;
};

}  // namespace amphoe::gui
