// The map of the visit: six steps with their marks.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

class wxStaticText;

namespace amphoe::gui {

class StepBar final : public wxPanel {
  public:
    explicit StepBar(wxWindow* parent);
    void show(const VisitState& state, const Texts& texts);

  private:
    struct Place {
        wxPanel* panel;
        wxStaticText* text;
    };
    std::vector<Place> places_;
};

}  // namespace amphoe::gui
