// Colours by meaning, legible on the light and on the dark desktop. Colour never stands alone.
#pragma once

#include <wx/colour.h>

#include "core/domain/FaceEvidence.h"
#include "gui/presenters/DeviceState.h"

namespace amphoe::gui {

class Palette {
  public:
    /// Asks the desktop whether it is dark.
    static Palette current();

    wxColour good;
    wxColour attention;
    wxColour bad;
    wxColour quiet;   ///< secondary text
    wxColour accent;  ///< where the visit stands
    wxColour on_accent;
    wxColour training;  ///< the banner of training mode
    wxColour on_training;
    wxColour notice;  ///< background of a failure or a question
    wxColour line;
    wxColour ground;  ///< of panes beside the work area

    wxColour of(DeviceLevel level) const;
    wxColour of(domain::FaceBand band) const;
};

}  // namespace amphoe::gui
