// What an officer does with tickets between two visits, besides calling: give one, set one aside, send it on (W2.5).
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "gui/desk/DeskContext.h"

class wxButton;
class wxChoice;
class wxSizer;

namespace amphoe::gui {

class TextBlock;

class QueuePanel final : public wxPanel {
  public:
    QueuePanel(wxWindow* parent, const DeskContext& context);
    /// The queue as it is now, in the present language.
    void show();

  private:
    wxButton* add_button(wxSizer* sizer, const char* label, const wxString& name, std::function<void()> action);
    void fill_choices();
    void show_parked();
    domain::ServiceKind service() const;
    domain::QueueLane lane() const;

    DeskContext context_;
    std::vector<domain::ServiceKind> services_;
    std::vector<std::string> parked_;  ///< as in the list
    wxChoice* service_;
    wxChoice* lane_;
    wxChoice* aside_;
    wxButton* transfer_;
    wxButton* set_aside_;
    wxButton* no_show_;
    wxButton* take_back_;
    TextBlock* given_;
};

}  // namespace amphoe::gui
