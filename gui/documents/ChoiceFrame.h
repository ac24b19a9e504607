// A window to choose one file or one folder in. It stands beside the work, with no event loop of its own.
#pragma once

#include <wx/frame.h>

#include <functional>

#include "gui/presenters/Texts.h"

class wxButton;
class wxFileCtrl;
class wxGenericDirCtrl;

namespace amphoe::gui {

/// Destroyed with its parent; closing hides it.
class ChoiceFrame : public wxFrame {
  public:
    void open();

  protected:
    /// `title` and `take` are untranslated.
    ChoiceFrame(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen, const char* title,
                const char* take);
    /// The control things are chosen in, named like all parts after the frame: `name`.files, .take, .away.
    void put(wxWindow* control, const wxString& name);
    void take();

  private:
    virtual wxString path() const = 0;  ///< empty: nothing is chosen yet

    const Texts& texts_;
    std::function<void(const wxString&)> chosen_;
    const char* title_;
    const char* take_title_;
    wxWindow* control_ = nullptr;
    wxButton* take_ = nullptr;
    wxButton* away_ = nullptr;
};

/// A paper somebody brought: PDF or picture.
class FileChoice final : public ChoiceFrame {
  public:
    FileChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen);

  private:
    wxString path() const override;
    wxFileCtrl* files_;
};

/// Where the citizen's copy goes; begins where media are mounted.
class FolderChoice final : public ChoiceFrame {
  public:
    FolderChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen);

  private:
    wxString path() const override;
    wxGenericDirCtrl* folders_;
};

}  // namespace amphoe::gui
