// Right of the desk: everything known of the citizen, with where it comes from. Stays while the middle changes; what
// is longer than the window is scrolled.
#pragma once

#include <wx/scrolwin.h>

#include "gui/desk/DeskContext.h"

namespace amphoe::gui {

class LineGrid;
class PictureView;
class ScoreBar;
class TextBlock;

class EvidencePane final : public wxScrolledWindow {
  public:
    EvidencePane(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state);

  private:
    DeskContext context_;
    PictureView* photo_;
    TextBlock* name_;
    TextBlock* second_name_;
    TextBlock* number_;
    TextBlock* provenance_;
    ScoreBar* score_;
    LineGrid* lines_;
};

}  // namespace amphoe::gui
