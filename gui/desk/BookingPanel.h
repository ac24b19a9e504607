// Asking for a time on a later day: what for, when, who. Between two visits, in the middle of the desk.
#pragma once

#include <wx/panel.h>

#include <optional>
#include <string>
#include <vector>

#include "gui/desk/DeskContext.h"

class wxButton;
class wxChoice;
class wxSizer;
class wxTextCtrl;

namespace amphoe::gui {

class NoticeBar;
class TextBlock;

class BookingPanel final : public wxPanel {
  public:
    BookingPanel(wxWindow* parent, const DeskContext& context);
    /// As the presenter says; the first field gets the keyboard when the panel opens.
    void show();
    /// Enter: to the next field that is empty, books when all are filled, closes when something was booked.
    void enter();

  private:
    wxWindow* build_fields();
    wxSizer* build_buttons();
    wxChoice* add_choice(wxWindow* side, wxSizer* grid, const char* title, const char* name);
    wxTextCtrl* add_text(wxWindow* side, wxSizer* grid, const char* title, const char* name, unsigned long longest);
    /// With its title; the control follows.
    wxSizer* add_cell(wxWindow* side, wxSizer* grid, const char* title);
    void show_days();
    void show_slots();
    void show_result();
    /// The keyboard goes to the field a new failure is about.
    void point_at_fault();
    void forget_typed();

    DeskContext context_;
    std::vector<domain::ServiceKind> services_;
    TextBlock* headline_ = nullptr;
    wxWindow* fields_ = nullptr;
    wxChoice* service_ = nullptr;
    wxChoice* channel_ = nullptr;
    wxChoice* day_ = nullptr;
    wxChoice* slot_ = nullptr;
    wxTextCtrl* citizen_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* phone_ = nullptr;
    TextBlock* booked_ = nullptr;
    TextBlock* hint_ = nullptr;
    NoticeBar* notice_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* book_ = nullptr;
    bool open_ = false;                         ///< as last shown
    std::optional<domain::FailureCode> fault_;  ///< as last shown
    std::string told_;                          ///< reference of the booking whose fields were emptied
};

}  // namespace amphoe::gui
