// Whom a ThaID or ทางรัฐ level 2 may be given to (domain.md W4.1), and whose card may be used.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// By the status the office was told; an office without the centre could not ask for it, so that the centre looks
/// itself.
bool card_is_usable(const ActCase& act, const std::string& citizen_id);

/// "person.unknown", those of servable_objection(), "person.not_thai", or "card.not_usable". "consent.missing" without
/// the consent to the face comparison, "consent.clause_missing" for a legal duty without its words; those of
/// face_decision_objection() for a face that did not pass by itself, and "face.not_looked" for one that passed without
/// the look of the officer (W3.6). Empty when nothing is against it.
std::string proofing_objection(ActCase& act, const std::string& citizen_id);

/// Only what that says of consent and face.
std::string face_objection(ActCase& act);

}  // namespace amphoe::centre
