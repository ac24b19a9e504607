// One case: who, state, the pictures kept, and every event in order.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

namespace amphoe::gui {

class PictureView;
class TextBlock;
class TextTable;

class CasePanel final : public wxPanel {
  public:
    CasePanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    SupervisorContext context_;
    TextBlock* title_;
    TextBlock* summary_;
    PictureView* chip_;
    PictureView* probe_;
    TextTable* events_;
};

}  // namespace amphoe::gui
