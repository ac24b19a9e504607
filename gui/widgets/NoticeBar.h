// A failure inside the window: what happened, what to do, the code for support. Never a modal box.
#pragma once

#include <wx/panel.h>

#include "gui/presenters/VisitTexts.h"

class wxStaticText;

namespace amphoe::gui {

class TextBlock;

class NoticeBar final : public wxPanel {
  public:
    NoticeBar(wxWindow* parent, int wrap_width, const wxString& name);
    void show(const ShownFailure& failure);
    void clear() { Hide(); }

  private:
    TextBlock* message_;
    TextBlock* remedy_;
    wxStaticText* code_;
};

}  // namespace amphoe::gui
