// TIS-620, the one-byte Thai encoding of the chip (thai-id-card.md section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::devices::card {

/// UTF-8 of TIS-620 bytes. Bytes the standard leaves undefined, and control characters, give nothing: they are refused
/// rather than mapped the way Windows-874 maps 0x80-0xA0.
std::optional<std::string> decode_tis620(std::span<const std::uint8_t> bytes);

/// TIS-620 of UTF-8 text; a character outside the set gives nothing. For virtual cards.
std::optional<std::vector<std::uint8_t>> encode_tis620(std::string_view utf8);

/// The bytes without trailing 0x20 and 0x00, the two paddings seen on cards.
std::span<const std::uint8_t> without_padding(std::span<const std::uint8_t> bytes);

}  // namespace amphoe::devices::card
