// The answer to reset as text, and what it hints at (thai-id-card.md section 3).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::devices::card {

/// Upper-case hexadecimal without spaces.
std::string atr_text(std::span<const std::uint8_t> atr);

/// The bytes of upper-case hexadecimal without spaces; nothing for anything else.
std::optional<std::vector<std::uint8_t>> bytes_of_hexadecimal(std::string_view text);

/// True when the ATR is one of a Thai ID card: "TH NID" in its historical bytes, or the older 3B 67 family. A hint for
/// messages only; SELECT decides.
bool looks_thai(std::string_view atr);

}  // namespace amphoe::devices::card
