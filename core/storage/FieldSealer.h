// Seals single values of rows, so that a copied or moved value does not open elsewhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/Secret.h"

namespace amphoe::storage {

/// Where a value lives; bound to it as associated data.
struct FieldPlace {
    std::string_view table;
    std::string_view row;
    std::string_view column;
};

/// AES-256-GCM with a random nonce; associated data "table|row id|column|key version". A sealed value is its key
/// version (1 byte), nonce, ciphertext and tag. Safe from any thread.
class FieldSealer {
  public:
    /// `key` must have 32 bytes.
    explicit FieldSealer(support::Secret key, std::uint8_t key_version = 1);

    std::vector<std::uint8_t> seal(const FieldPlace& place, std::span<const std::uint8_t> plain) const;
    std::vector<std::uint8_t> seal_text(const FieldPlace& place, std::string_view plain) const;
    /// Throws StoreError (StoreDamaged) when the value was not sealed with this key for this place.
    std::vector<std::uint8_t> open(const FieldPlace& place, std::span<const std::uint8_t> sealed) const;
    std::string open_text(const FieldPlace& place, std::span<const std::uint8_t> sealed) const;

  private:
    std::string associated_data(const FieldPlace& place) const;

    support::Secret key_;
    std::uint8_t key_version_;
};

}  // namespace amphoe::storage
