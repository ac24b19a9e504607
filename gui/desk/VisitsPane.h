// Left of the desk: this visit, and the officer's cases of today.
#pragma once

#include <wx/panel.h>

#include "gui/desk/DeskContext.h"
#include "gui/presenters/DayLog.h"

class wxButton;
class wxStaticText;

namespace amphoe::gui {

class TextBlock;
class TextTable;

class VisitsPane final : public wxPanel {
  public:
    VisitsPane(wxWindow* parent, const DeskContext& context, DayLog& today);
    void show(const VisitState& state);
    void show_today();

    /// Takes up the case chosen in the list, or the newest that was left half-entered. Nothing while a visit is open.
    void continue_chosen();

  private:
    void show_between_visits(const VisitState& state);
    DeskContext context_;
    DayLog& today_;
    TextBlock* visit_;
    wxButton* end_;
    TextBlock* drafts_;
    wxButton* continue_;
    wxButton* my_face_;
    wxStaticText* today_title_;
    TextTable* table_;
};

}  // namespace amphoe::gui
