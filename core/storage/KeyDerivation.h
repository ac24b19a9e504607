// Keys from keys: HKDF (RFC 5869) and HMAC (RFC 2104), both over SHA-256, through OpenSSL.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/support/Secret.h"

namespace amphoe::storage {

/// HKDF-SHA256; `length` bytes, at most 8160. An empty salt counts as 32 zero bytes (RFC 5869, 2.2).
support::Secret hkdf_sha256(std::span<const std::uint8_t> key, std::span<const std::uint8_t> salt,
                            std::string_view info, std::size_t length);

/// HMAC-SHA256 as 64 lower-case hexadecimal characters.
std::string hmac_sha256_hex(std::span<const std::uint8_t> key, std::string_view text);

/// Compares without telling by its duration where the difference is.
bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace amphoe::storage
