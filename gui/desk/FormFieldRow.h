// One field of a service's page: title, native control by its type, hint or objection.
#pragma once

#include <wx/panel.h>

#include "core/domain/ServiceForm.h"
#include "gui/desk/DeskContext.h"

namespace amphoe::gui {

class TextBlock;

class FormFieldRow final : public wxPanel {
  public:
    /// The control is called "form.<key>"; `typed` is what stood there before.
    FormFieldRow(wxWindow* parent, const DeskContext& context, const domain::FormField& field,
                 const std::string& typed);

    void object(bool objected);
    wxWindow* control() { return control_; }
    const std::string& key() const { return field_.key; }

  private:
    wxWindow* make_control(const std::string& typed);
    wxWindow* make_text(const std::string& typed, long style);
    wxWindow* make_choice(const std::string& typed, const std::vector<domain::FormChoice>& choices);
    wxWindow* make_list(const std::string& typed);
    void keep(const std::string& text) { context_.visit.type_answer(field_.key, text); }
    void hint_at_era(const std::string& typed);

    DeskContext context_;
    domain::FormField field_;
    wxWindow* control_ = nullptr;
    TextBlock* hint_ = nullptr;
};

}  // namespace amphoe::gui
