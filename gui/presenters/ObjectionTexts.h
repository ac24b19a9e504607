// Why an answer cannot be taken, in the present language: the technical reason of a FieldInvalid as a sentence.
#pragma once

#include <string>

#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// The reason as it stands behind the field's key in the detail of a FieldInvalid ("is missing"). Nothing for a reason
/// nobody has put into words: then only the field is named.
std::string objection_sentence(const std::string& reason, const Texts& texts);

/// "Date of the move: lies in the future." with the field's title as its form shows it; empty without an objection.
std::string objection_text(const VisitState& state, const Texts& texts);

}  // namespace amphoe::gui
