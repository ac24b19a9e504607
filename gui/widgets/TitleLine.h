// The top line of every window: office, counter, training and simulated marks, officer, time, language, large type.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <optional>

#include "core/domain/Officer.h"
#include "core/domain/Rules.h"
#include "core/support/Time.h"
#include "gui/presenters/Texts.h"

class wxButton;
class wxStaticText;

namespace amphoe::gui {

class TitleLine final : public wxPanel {
  public:
    /// Actions may be empty: then their button is not there.
    struct Actions {
        std::function<void()> speak_other;
        std::function<void()> change_type_size;
        std::function<void()> sign_out;
    };
    TitleLine(wxWindow* parent, const wxString& name, Actions actions);

    void show(const domain::Workstation& workstation, const std::optional<domain::Officer>& officer,
              support::Timestamp now, const Texts& texts);

  private:
    wxButton* add_button(wxSizer* sizer, const wxString& name, std::function<void()> action);
    /// The names of office and officer give way to the buttons.
    void fit();

    wxStaticText* office_;
    wxPanel* badge_;
    wxStaticText* badge_text_;
    wxStaticText* officer_;
    wxStaticText* time_;
    wxButton* language_ = nullptr;
    wxButton* type_size_ = nullptr;
    wxButton* sign_out_ = nullptr;
};

}  // namespace amphoe::gui
