// Port: the one place where keys rest. Wraps small secrets with a key that does not leave it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Secret.h"

namespace amphoe::ports {

/// Safe from any thread. StoreKeyUnavailable when the protecting key is missing or damaged.
class KeyVault {
  public:
    virtual ~KeyVault() = default;
    /// `purpose` is bound to the result: unwrapping under another purpose fails.
    virtual domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret,
                                                           const std::string& purpose) = 0;
    virtual domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped,
                                                   const std::string& purpose) = 0;
    /// "protected file", "TPM 2.0", "DPAPI": shown by the diagnostics.
    virtual std::string protection() const = 0;
};

}  // namespace amphoe::ports
