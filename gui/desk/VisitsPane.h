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

  private:
    void continue_chosen();
    void show_between_visits(const VisitState& state);
    DeskContext context_;
    DayLog& today_;
    TextBlock* visit_;
    wxButton* end_;
    wxButton* continue_;
    wxButton* my_face_;
    wxStaticText* today_title_;
    TextTable* table_;
};

}  // namespace amphoe::gui
