// What an identity proof rests on and what it earns, as recorded with an act (domain.md W3.8, W3.10).
#pragma once

#include "core/workflows/IdentityProof.h"

namespace amphoe::workflows {

/// "ial_evidence" (the list of what there is: "card_status,chip,face"), "level_label" (what it earns), and
/// "face_officer" where a second person accepted the face, "officer_looked" (W3.6) where the officer said so or not.
domain::Fields fields_of_level(const IdentityProof& proof);

/// Of the event that an act was handed over: "message_id", and evidence and level as in the act.
domain::Fields fields_of_submission(const domain::CentreMessage& act);

}  // namespace amphoe::workflows
