// The check of a paper that somebody brings: a place for the handheld scanner's text, the camera, a file; and the word
// about it.
#pragma once

#include <wx/panel.h>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/PaperCheckPresenter.h"
#include "gui/widgets/LabelBook.h"

class wxButton;
class wxSizer;
class wxTextCtrl;

namespace amphoe::gui {

class FileChoice;
class PictureView;
class TextBlock;

class PaperCheckPanel final : public wxPanel {
  public:
    PaperCheckPanel(wxWindow* parent, PaperCheckPresenter& check, LabelBook& labels, const CounterSetup& setup,
                    const Texts& texts);
    void show();
    /// Empties the scanner's field and makes it ready for the next code.
    void await_code();

  private:
    wxSizer* build_inputs();
    wxTextCtrl* add_field(wxSizer* row, const char* name, const char* english, int width, std::function<void()> enter);
    wxButton* add_button(wxSizer* row, const char* name, const char* english, std::function<void()> act);
    void check_code();
    void check_file(const wxString& name);
    void choose_file();
    void turn_camera();

    PaperCheckPresenter& check_;
    LabelBook& labels_;
    const CounterSetup& setup_;
    const Texts& texts_;
    wxTextCtrl* code_ = nullptr;
    wxTextCtrl* file_ = nullptr;
    wxButton* camera_ = nullptr;
    wxButton* choose_ = nullptr;
    wxButton* start_ = nullptr;
    PictureView* live_ = nullptr;
    TextBlock* headline_ = nullptr;
    TextBlock* lines_ = nullptr;
    FileChoice* choice_ = nullptr;
};

}  // namespace amphoe::gui
