// A citizen's e-mail address, optional at the ThaID enrolment (domain.md E9).
#pragma once

#include <string_view>

namespace amphoe::domain {

inline constexpr int kLongestEmail = 100;

/// "name@place.th": at most 100 ASCII letters, digits and ".", "-", "_", "+" before the one "@"; behind it two or more
/// labels of letters, digits and hyphens. Whether anybody reads it, only a message could tell.
bool is_email(std::string_view text);

}  // namespace amphoe::domain
