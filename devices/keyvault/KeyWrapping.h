// The form of a wrapped secret, common to the vaults that encrypt with a key of their own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Secret.h"

namespace amphoe::devices::keyvault {

/// Form number (1), then AES-256-GCM of the secret with the purpose as associated data. `key` has 32 bytes.
std::vector<std::uint8_t> wrap_secret(const support::Secret& key, const support::Secret& secret,
                                      const std::string& purpose);

/// StoreKeyUnavailable when key, purpose or any byte is not the one of wrapping.
domain::Result<support::Secret> unwrap_secret(const support::Secret& key, std::span<const std::uint8_t> wrapped,
                                              const std::string& purpose);

}  // namespace amphoe::devices::keyvault
