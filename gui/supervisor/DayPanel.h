// The working day: its figures, the count of the cash, the close, the report on paper.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class NoticeBar;
class TextBlock;
class TextTable;

class DayPanel final : public wxPanel {
  public:
    DayPanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    wxSizer* build_close();
    wxTextCtrl* add_field(wxSizer* sizer, const char* title, const char* name, long style = 0);
    void show_outcome();
    void close();

    SupervisorContext context_;
    TextBlock* headline_;
    TextTable* table_;
    NoticeBar* notice_ = nullptr;
    TextBlock* done_ = nullptr;
    wxTextCtrl* counted_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxTextCtrl* second_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    wxButton* close_ = nullptr;
    wxButton* print_ = nullptr;
};

}  // namespace amphoe::gui
