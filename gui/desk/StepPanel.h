// The middle of the desk for one step of the visit.
#pragma once

#include <wx/panel.h>

#include "gui/desk/DeskContext.h"

namespace amphoe::gui {

class StepPanel : public wxPanel {
  public:
    /// Shows the state in the present language; called at every change while the panel is in front.
    virtual void show(const VisitState& state) = 0;
    /// Where the keyboard should be when the panel comes to the front; nothing: at the window's keys.
    virtual wxWindow* first_field() { return nullptr; }

  protected:
    StepPanel(wxWindow* parent, const DeskContext& context, const wxString& name) : wxPanel(parent), context_(context) {
        SetName(name);
    }
    std::string tr(const char* english) const { return context_.texts.tr(english); }
    DeskContext context_;
};

}  // namespace amphoe::gui
