// Who may speak for a minor (domain.md W6, W8.1).
#pragma once

#include <string>
#include <vector>

#include "tests/centre/register/RegisterPage.h"

namespace amphoe::centre {

/// Father or mother of the child in the register, or the guardian recorded there.
bool is_parent_or_guardian(const RegisterPage& child, const std::string& citizen_id);
/// The same of any of them.
bool has_parent_among(const RegisterPage& child, const std::vector<std::string>& people);

}  // namespace amphoe::centre
