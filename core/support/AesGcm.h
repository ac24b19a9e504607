// Authenticated encryption: AES-256-GCM (NIST SP 800-38D) through OpenSSL.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/support/Secret.h"

namespace amphoe::support {

constexpr std::size_t kAesKeySize = 32;

/// Nonce (12 random bytes), ciphertext, tag (16 bytes). `key` must have 32 bytes. Throws std::runtime_error when
/// OpenSSL refuses, which is our bug or a broken library.
std::vector<std::uint8_t> aes_gcm_seal(const support::Secret& key, std::string_view associated_data,
                                       std::span<const std::uint8_t> plain);

/// The plain bytes, or nothing when key, associated data or any byte is not the one it was sealed with.
std::optional<std::vector<std::uint8_t>> aes_gcm_open(const support::Secret& key, std::string_view associated_data,
                                                      std::span<const std::uint8_t> sealed);

}  // namespace amphoe::support
