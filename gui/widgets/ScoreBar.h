// The result of a face comparison as a bar: percent, and the band in word and shape beside it.
#pragma once

#include <wx/panel.h>

#include <optional>

#include "core/domain/FaceEvidence.h"
#include "gui/presenters/Texts.h"

class wxStaticText;

namespace amphoe::gui {

class ScoreBar final : public wxPanel {
  public:
    ScoreBar(wxWindow* parent, const wxString& name);
    /// Nothing hides the bar.
    void show(const std::optional<domain::FaceEvidence>& evidence, const Texts& texts);

  private:
    void on_paint(wxPaintEvent& event);

    wxWindow* bar_;
    wxStaticText* percent_;
    wxStaticText* band_text_;
    wxStaticText* detail_;
    int value_ = 0;
    domain::FaceBand band_ = domain::FaceBand::Fail;
};

}  // namespace amphoe::gui
