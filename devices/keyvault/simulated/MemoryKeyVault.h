// KeyVault whose key lives in memory only.
#pragma once

#include "core/ports/KeyVault.h"

namespace amphoe::devices::keyvault::simulated {

/// Safe from any thread. Two vaults open each other's secrets only when made with the same key.
class MemoryKeyVault final : public ports::KeyVault {
  public:
    /// A new random key.
    MemoryKeyVault();
    /// `key` must have 32 bytes.
    explicit MemoryKeyVault(support::Secret key) : key_(std::move(key)) {}

    domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret, const std::string& purpose) override;
    domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped, const std::string& purpose) override;
    /// "memory only (simulated)".
    std::string protection() const override;

  private:
    support::Secret key_;
};

}  // namespace amphoe::devices::keyvault::simulated
