// The notice and the question for consent, for the citizen to read and to answer.
#pragma once

#include "gui/citizen/CitizenPage.h"

class wxButton;

namespace amphoe::gui {

class TextBlock;

class ConsentPage final : public CitizenPage {
  public:
    ConsentPage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;

  private:
    TextBlock* title_;
    TextBlock* notice_;
    TextBlock* question_;
    wxButton* agree_;
    wxButton* refuse_;
};

}  // namespace amphoe::gui
