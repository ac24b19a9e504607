// The result of a face comparison as a bar: percent, and the band in word and shape beside it.
#pragma once

#include <wx/panel.h>

#include <optional>

#include "core/domain/FaceEvidence.h"
#include "gui/presenters/Texts.h"

class wxStaticText;

namespace amphoe::gui {

class TextBlock;

class ScoreBar final : public wxPanel {
  public:
    ScoreBar(wxWindow* parent, const wxString& name);
    /// Nothing hides the bar.
    void show(const std::optional<domain::FaceEvidence>& evidence, const Texts& texts);

  private:
    void on_paint(wxPaintEvent& event);

    void on_paint_scale(wxPaintEvent& event);

    wxWindow* bar_;
    wxWindow* scale_;  ///< where the distance lies between the two thresholds
    wxStaticText* percent_;
    wxStaticText* band_text_;
    wxStaticText* detail_;
    TextBlock* likeness_;
    int value_ = 0;
    double distance_ = 0;
    domain::FaceThresholds thresholds_;
    domain::FaceBand band_ = domain::FaceBand::Fail;
};

}  // namespace amphoe::gui
