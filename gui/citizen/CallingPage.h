// The board between two visits: the number that is called, and who comes after. No names.
#pragma once

#include "gui/citizen/CitizenPage.h"

namespace amphoe::gui {

class TextBlock;

class CallingPage final : public CitizenPage {
  public:
    CallingPage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* number_;
    TextBlock* counter_;
    TextBlock* next_;
};

}  // namespace amphoe::gui
