// Between two citizens.
#pragma once

#include "gui/desk/StepPanel.h"

namespace amphoe::gui {

class BookingPanel;
class QueuePanel;
class TextBlock;

class IdlePanel final : public StepPanel {
  public:
    IdlePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;
    /// Enter while a booking is asked for.
    void enter_booking();

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
    BookingPanel* booking_;
};

}  // namespace amphoe::gui
