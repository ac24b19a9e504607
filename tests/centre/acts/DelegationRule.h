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

/// "delegation.missing", ".unknown", ".other_act", ".expired", ".other_person", ".self"; empty for a reference that is
/// no number of the online system: a letter on paper.
std::string delegation_objection(ActCase& act, const DelegationClaim& claim);

}  // namespace amphoe::centre
