// W3.6-7: live preview with the hint, the chip photo beside it, and the result of the comparison.
#pragma once

#include "gui/desk/StepPanel.h"

class wxCheckBox;

namespace amphoe::gui {

class PictureView;
class ScoreBar;
class TextBlock;
class VerdictList;

class FacePanel final : public StepPanel {
  public:
    FacePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;
    /// The newest live picture, at most once per notice of the presenter.
    void show_live();

  private:
    PictureView* live_;
    TextBlock* hint_;
    PictureView* chip_;
    TextBlock* chip_caption_;
    ScoreBar* score_;
    TextBlock* attempts_;
    wxCheckBox* looked_;
    VerdictList* verdict_;
};

}  // namespace amphoe::gui
