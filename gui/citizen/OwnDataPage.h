// W13.3: the citizen looks at the own record by groups, or at both sides of the digital card.
#pragma once

#include "gui/citizen/CitizenPage.h"

class wxScrolledWindow;

namespace amphoe::gui {

class LineGrid;
class PictureView;
class TextBlock;

class OwnDataPage final : public CitizenPage {
  public:
    OwnDataPage(wxWindow* parent, const CitizenContext& context);
    void show(const VisitState& state) override;

    /// The desk asks about the own record: what stands there is the citizen's to see.
    static bool fits(const VisitState& state);

  private:
    TextBlock* title_;
    wxScrolledWindow* sheet_;
    PictureView* photo_;
    LineGrid* left_;
    LineGrid* right_;
};

}  // namespace amphoe::gui
