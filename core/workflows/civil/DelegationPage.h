// W6.4, W10.1: what is asked about a delegation, and which papers go with it.
#pragma once

#include <string>
#include <vector>

#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// Online or on paper; of a letter what it says and that the original was seen. `delegate_id`: of the chip, so that it
/// is compared and not typed; `principal_id`: whoever is likely, or empty.
std::vector<domain::FormField> delegation_fields(const std::string& delegate_id, const std::string& principal_id);

/// What a delegate of a move brings: the letter and cards, of the principal too from somebody who is not listed in the
/// house. No copy of anything: the register tells the rest (C15).
std::vector<domain::Fields> delegate_papers(bool listed_in_house);

}  // namespace amphoe::workflows
