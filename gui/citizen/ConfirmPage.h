// What was read, what will be sent, and the citizen's own ยืนยัน.
#pragma once

#include "gui/citizen/CitizenPage.h"

class wxButton;

namespace amphoe::gui {

class LineGrid;
class PictureView;
class TextBlock;

class ConfirmPage final : public CitizenPage {
  public:
    ConfirmPage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* title_;
    PictureView* photo_;
    LineGrid* lines_;
    TextBlock* steps_;  ///< of the kiosk
    TextBlock* to_be_sent_;
    wxButton* confirm_;
};

}  // namespace amphoe::gui
