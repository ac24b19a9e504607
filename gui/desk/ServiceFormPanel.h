// Any page of any service: what is shown, the fields, what is wrong with which field.
#pragma once

#include <wx/scrolwin.h>

#include <vector>

#include "gui/desk/DeskContext.h"

class wxBoxSizer;

namespace amphoe::gui {

class FormFieldRow;
class LineGrid;
class TextBlock;

class ServiceFormPanel final : public wxScrolledWindow {
  public:
    ServiceFormPanel(wxWindow* parent, const DeskContext& context);
    /// Builds the controls anew only when another page or language is shown, so that the keyboard stays where it is.
    void show(const VisitState& state);
    wxWindow* first_field();

  private:
    void build(const VisitState& state);

    DeskContext context_;
    TextBlock* headline_;
    LineGrid* rows_;
    wxBoxSizer* fields_;
    std::vector<FormFieldRow*> built_;
    std::string built_for_;
};

}  // namespace amphoe::gui
