// SHA-256 and random bytes through OpenSSL, for everything that needs a name for its content.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amphoe::support {

using Bytes = std::vector<std::uint8_t>;

/// Lower-case hexadecimal text of bytes.
std::string to_hex(std::span<const std::uint8_t> bytes);
/// And back; text that is not hexadecimal gives an empty result.
Bytes from_hex(std::string_view text);

/// SHA-256 (FIPS 180-4) of the bytes as 64 lower-case hexadecimal characters.
std::string sha256_hex(std::span<const std::uint8_t> bytes);
std::string sha256_hex_of_text(std::string_view text);

/// Cryptographically random bytes from OpenSSL's generator. Throws std::runtime_error when the generator fails.
Bytes random_bytes(std::size_t count);

/// Standard base64 without line breaks, and back. Decoding ill-formed text gives an empty result.
std::string to_base64(std::span<const std::uint8_t> bytes);
Bytes from_base64(std::string_view text);

}  // namespace amphoe::support
