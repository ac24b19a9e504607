// The check digit of document numbers.
#pragma once

#include <string_view>

namespace amphoe::storage {

/// ISO/IEC 7064 MOD 11,10: one digit that detects every single wrong digit and nearly every swap of neighbours.
/// Letters A-Z count as two digits, 10 to 35, as in ISO 6166 (ISIN); other characters are skipped.
char check_digit_mod_11_10(std::string_view text);

}  // namespace amphoe::storage
