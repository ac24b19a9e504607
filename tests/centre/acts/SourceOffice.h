// Tells the office somebody moved away from, when another office moved them (domain.md W8.7, W9).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// A feed item `moves_away` of the office the house belongs to: the number of ท.ร.6, both houses, the day and the
/// office that acted. No person is named; who they are is asked from the register with that number.
void tell_source_office(ActCase& act, const std::string& tr6_no, const RegisterPage& house_from,
                        const std::string& house_to);

}  // namespace amphoe::centre
