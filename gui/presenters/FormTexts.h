// A form page in the present language: titles, hints, which field an objection is about.
#pragma once

#include <string>
#include <vector>

#include "gui/presenters/EvidenceTexts.h"

namespace amphoe::gui {

std::string form_title(const domain::FormPage& page, const Texts& texts);
std::string field_title(const domain::FormField& field, const Texts& texts);
/// The field's own hint, or what its type asks for; empty when the title says it all.
std::string field_hint(const domain::FormField& field, const Texts& texts);
/// What a value typed in the common era means in the Buddhist Era; empty for everything else (domain.md E1).
std::string typed_era_hint(const domain::FormField& field, const std::string& typed, const Texts& texts);
std::string choice_title(const domain::FormChoice& choice, const Texts& texts);
/// Rows to look at: one pair is title and value, a row of several is read as a whole.
std::vector<EvidenceLine> shown_rows(const domain::FormPage& page, const Texts& texts);
/// What the field holds before anything is typed.
std::string first_text(const domain::FormField& field);
/// The service and its page; the page alone where no service asks yet. With a form only.
std::string form_heading(const VisitState& state, const Texts& texts);
/// Differs between the pages of a visit and between visits: what was typed on one never appears on another. With a
/// form only.
std::string form_identity(const VisitState& state);
/// The key of the field that a FieldInvalid names; empty for other failures.
std::string objected_field(const VisitState& state);

}  // namespace amphoe::gui
