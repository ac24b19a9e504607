#include "tests/centre/acts/GuardianRule.h"

#include <algorithm>

namespace amphoe::centre {

bool is_parent_or_guardian(const RegisterPage& child, const std::string& citizen_id) {
    const auto is = [&](const char* field) { return !citizen_id.empty() && child.text(field) == citizen_id; };
    return is("father_id") || is("mother_id") || is("guardian_id");
}

bool has_parent_among(const RegisterPage& child, const std::vector<std::string>& people) {
    return std::any_of(people.begin(), people.end(),
                       [&](const auto& one) { return is_parent_or_guardian(child, one); });
}

}  // namespace amphoe::centre
