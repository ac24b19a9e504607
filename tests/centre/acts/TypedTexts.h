// Words people typed into an act, whatever workstation sent it (domain.md E6, E9).
#pragma once

#include <string>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// "text.invalid" when a typed field is longer than its form allows or not in the form workstations keep; else empty.
std::string typed_text_objection(const ActCase& act);

}  // namespace amphoe::centre
