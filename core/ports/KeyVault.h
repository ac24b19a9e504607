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
    /// Begins using a new protecting key; what was wrapped with the one before still opens until end_rotation(). Going
    /// on with a rotation that was interrupted makes no third key. UsageError where the vault's key cannot be changed
    /// from here.
    virtual domain::Result<domain::Done> begin_rotation() {
        return domain::Failure{domain::FailureCode::UsageError, "this vault's key is not changed from here"};
    }
    /// Destroys the key before; only when everything was wrapped again. Idempotent.
    virtual domain::Result<domain::Done> end_rotation() { return begin_rotation(); }
    /// "protected file", "TPM 2.0", "DPAPI": shown by the diagnostics.
    virtual std::string protection() const = 0;
};

}  // namespace amphoe::ports
