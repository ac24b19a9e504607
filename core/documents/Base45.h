// Base45 (RFC 9285): bytes in the letters that a QR code stores most tightly.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::documents {

std::string to_base45(std::span<const std::uint8_t> bytes);
/// Nothing when the text is not what to_base45 writes.
std::optional<std::vector<std::uint8_t>> from_base45(std::string_view text);

}  // namespace amphoe::documents
