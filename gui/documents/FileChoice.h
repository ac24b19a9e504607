// A window to choose one file in. It stands beside the work, with no event loop of its own.
#pragma once

#include <wx/frame.h>

#include <functional>

#include "gui/presenters/Texts.h"

class wxButton;
class wxFileCtrl;

namespace amphoe::gui {

/// Destroyed with its parent; closing hides it.
class FileChoice final : public wxFrame {
  public:
    FileChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen);
    void open();

  private:
    void take();

    const Texts& texts_;
    std::function<void(const wxString&)> chosen_;
    wxFileCtrl* files_;
    wxButton* take_;
    wxButton* away_;
};

}  // namespace amphoe::gui
