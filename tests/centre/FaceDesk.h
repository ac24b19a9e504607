// The simulated face verification service of the centre. It compares no pictures: it checks that the probe arrived
// whole and answers from its register, always the same for the same person, and says that it is simulated.
#pragma once

#include "core/domain/Outbox.h"

namespace amphoe::centre {

/// Answer fields fvs.score (0-100), fvs.result (match, no_match, unsure), fvs.model, fvs.simulated.
void decide_face_comparison(const domain::Fields& fields, domain::CentreReceipt& receipt);

}  // namespace amphoe::centre
