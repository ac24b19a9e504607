// Whether the second person an act names may agree to it (domain.md W1, W1.5): the same roles the workstation asks for.
#pragma once

#include <string>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// "officer.missing" for an act that serves somebody or asks for a second person, and does not say whose act it is: no
/// other person could be told from nobody.
std::string officer_objection(const ActCase& act);

/// "second_person.unknown" for nobody on the roll of the office, "second_person.not_entitled" for a role that may not
/// agree to this kind of act, "second_person.concerned" for somebody the act is about or who lives in one of its
/// houses, where the roll says the officer's own number. Empty for an act that names nobody or only the officer:
/// whether somebody has to agree is decided with the act.
///
/// Role and standing of the officer of the act are not checked like this. An officer signs in at a workstation with the
/// roles it was given last, with the line down too (W1.3); what was done in good faith meanwhile, with the citizen gone
/// and the paper printed, would be lost. Four eyes hold only when the centre itself knows the second pair.
std::string second_person_objection(ActCase& act);

/// Of an act whose face did not pass by itself (W1.5): "face.not_passed" when nobody else judged it (`face_officer`),
/// or second_person.* for somebody who may not.
std::string face_decision_objection(ActCase& act);

/// W1.6: "officer.concerned" for an act whose officer it is about, or who lives in one of its houses, without a
/// supervisor's word ("conflict_officer", "conflict_reason": "reason.missing", or second_person.* for somebody who may
/// not give it). Always looked at, whatever the workstation says it compared; an officer whose number the roll does not
/// say touches nobody.
std::string own_matter_objection(ActCase& act);

/// How the officer of the act stands today: "known" or "unknown" on the roll of the office; empty when none is named.
std::string officer_standing(const ActCase& act);

}  // namespace amphoe::centre
