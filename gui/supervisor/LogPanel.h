// Today's cases with the filters state, officer and text.
#pragma once

#include <wx/panel.h>

#include "gui/supervisor/SupervisorContext.h"

class wxChoice;
class wxTextCtrl;
class wxStaticText;

namespace amphoe::gui {

class TextTable;

class LogPanel final : public wxPanel {
  public:
    LogPanel(wxWindow* parent, const SupervisorContext& context);
    void show();

  private:
    wxSizer* build_filters();
    void fill_states();
    void fill_officers();
    void apply_filter();

    SupervisorContext context_;
    wxChoice* state_;
    wxChoice* officer_;
    wxTextCtrl* text_;
    wxStaticText* count_;
    TextTable* table_;
    std::vector<std::string> officers_;
};

}  // namespace amphoe::gui
