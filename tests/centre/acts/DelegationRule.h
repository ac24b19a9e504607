// Whether somebody may act for somebody else (domain.md W6, W10).
#pragma once

#include <string>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

struct DelegationClaim {
    std::string reference;
    std::string delegate_id;
    std::string principal_id;
    std::string act;
};

/// Whether a reference is a number of the online system; anything else is a letter on paper.
bool is_online_delegation(const std::string& reference);

/// Empty, or "delegation." with missing, self, principal_invalid; of the online system unknown, other_act, expired,
/// other_person; of a letter date_missing, date_future, too_old, expired, other_act, original_not_seen.
std::string delegation_objection(ActCase& act, const DelegationClaim& claim);

}  // namespace amphoe::centre
