// The buttons under the current step; each says its key, and only those that do something now are shown.
#pragma once

#include <wx/panel.h>

#include "gui/desk/DeskContext.h"

class wxButton;

namespace amphoe::gui {

class ActionRow final : public wxPanel {
  public:
    ActionRow(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state);

  private:
    wxButton* add(wxSizer* sizer, const wxString& name, std::function<void()> action);
    void put(wxButton* button, const std::string& label, bool enabled);

    DeskContext context_;
    wxButton* back_;
    wxButton* refuse_;
    wxButton* no_card_;
    wxButton* returning_;
    wxButton* refer_;
    wxButton* take_;
    wxButton* turn_;
    wxButton* add_service_;
    wxButton* leaflet_ = nullptr;
    wxButton* drop_service_;
    wxButton* call_;
    wxButton* skip_;
    wxButton* advance_;
};

}  // namespace amphoe::gui
