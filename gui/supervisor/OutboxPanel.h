// The outbox doctor: each item, why it waits, what happens next, who can act.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxButton;

namespace amphoe::gui {

class TextTable;

class OutboxPanel final : public wxPanel {
  public:
    OutboxPanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    void send_chosen();

    SupervisorContext context_;
    TextTable* table_;
    wxButton* send_;
};

}  // namespace amphoe::gui
