// The live preview for the citizen, with the hint in large type.
#pragma once

#include "gui/citizen/CitizenPage.h"

namespace amphoe::gui {

class PictureView;
class TextBlock;

class FacePage final : public CitizenPage {
  public:
    FacePage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;
    void show_live();

  private:
    TextBlock* message_;
    PictureView* live_;
    TextBlock* hint_;
};

}  // namespace amphoe::gui
