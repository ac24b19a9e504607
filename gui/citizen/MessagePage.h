// One sentence in large type, and what was read once the card is known.
#pragma once

#include "gui/citizen/CitizenPage.h"

namespace amphoe::gui {

class LineGrid;
class TextBlock;

class MessagePage final : public CitizenPage {
  public:
    MessagePage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* message_;
    TextBlock* read_title_;
    LineGrid* lines_;
};

}  // namespace amphoe::gui
