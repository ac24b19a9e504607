// Whom a ThaID or ทางรัฐ level 2 may be given to (domain.md W4.1).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// "person.unknown", those of servable_objection(), "person.not_thai", or "card.not_usable": an office without the
/// centre could not ask for the card's status, so that the centre looks itself. "consent.missing" without the consent
/// to the face comparison; those of face_decision_objection() for a face that did not pass by itself. Empty when
/// nothing is against it.
std::string proofing_objection(ActCase& act, const std::string& citizen_id);

}  // namespace amphoe::centre
