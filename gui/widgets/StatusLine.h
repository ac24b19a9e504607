// The line at the bottom of the desk: every device with shape and word, and what waits for the centre.
#pragma once

#include <wx/panel.h>

#include <vector>

#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Texts.h"

class wxStaticText;

namespace amphoe::gui {

class StatusLine final : public wxPanel {
  public:
    /// `with_help`: the window has an F1 help.
    StatusLine(wxWindow* parent, bool with_help);
    void show(const CounterStatus& status, support::Timestamp now, const Texts& texts);

  private:
    /// What waits is wrapped where it finds no room beside the devices.
    void fit();

    std::vector<wxStaticText*> devices_;
    wxStaticText* waiting_;
    wxStaticText* keys_;
    std::string waiting_text_;
};

}  // namespace amphoe::gui
