// Synthetic citizen numbers with right check digits (domain.md E4).
#pragma once

#include <string>

namespace amphoe::testing {

/// Different for every index below a million; of the block that is never given out.
inline std::string synthetic_citizen(int index) {
    const auto digits = "19999" + std::to_string(1'000'000 + index);
    int sum = 0;
    for (int at = 0; at < 12; ++at) {
        sum += (digits[static_cast<std::size_t>(at)] - '0') * (13 - at);
    }
    return digits + std::to_string((11 - sum % 11) % 10);
}

}  // namespace amphoe::testing
