// How many people one phone number stands for (domain.md W4, field `phone`).
#pragma once

#include <string>

#include "core/support/Time.h"
#include "tests/centre/register/RegisterPage.h"

namespace amphoe::centre {

/// Whether as many other people as are allowed used the number within a year; `use`: its entry, null when it has none.
bool phone_is_full(const RegisterPage* use, const std::string& citizen_id, support::Timestamp now);

}  // namespace amphoe::centre
