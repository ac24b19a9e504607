// Between two citizens.
#pragma once

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class QueuePanel;
class TextBlock;

class IdlePanel final : public StepPanel {
  public:
    IdlePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;

  private:
    void show_queue();
    void show_away();

    TextBlock* away_;
    TextBlock* package_;
    TextBlock* headline_;
    TextBlock* hint_;
    TextBlock* called_;
    TextBlock* counts_;
    TextBlock* queue_failure_;
    QueuePanel* queue_;
};

}  // namespace amphoe::gui
