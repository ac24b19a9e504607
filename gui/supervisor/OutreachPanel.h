// The day in a community: begin it, how long the data count, end it, and what was done.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxButton;
class wxTextCtrl;

namespace amphoe::gui {

class NoticeBar;
class TextBlock;
class TextTable;

class OutreachPanel final : public wxPanel {
  public:
    OutreachPanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    wxWindow* build_leaving();
    wxWindow* build_return();
    wxSizer* build_print();
    wxTextCtrl* add_field(wxWindow* side, wxSizer* sizer, const char* title, const char* name);
    void show_report();
    void begin();
    void end();

    SupervisorContext context_;
    TextBlock* headline_;
    TextTable* table_;
    wxWindow* leaving_ = nullptr;  ///< shown at the office
    wxWindow* return_ = nullptr;   ///< shown during an event
    wxButton* print_ = nullptr;
    TextBlock* printed_ = nullptr;
    NoticeBar* notice_;
    wxTextCtrl* title_ = nullptr;
    wxTextCtrl* place_ = nullptr;
    wxTextCtrl* moo_ = nullptr;
    wxTextCtrl* date_ = nullptr;
    wxTextCtrl* team_ = nullptr;
    wxTextCtrl* items_ = nullptr;
    wxButton* begin_ = nullptr;
    wxTextCtrl* back_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxButton* end_ = nullptr;
    std::string counting_;  ///< the event whose things stand in the field already
};

}  // namespace amphoe::gui
