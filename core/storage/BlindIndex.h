// Equality search on the citizen number without storing it in the clear.
#pragma once

#include <string>

#include "core/domain/CitizenId.h"
#include "core/support/Secret.h"

namespace amphoe::storage {

/// HMAC-SHA256 of the number under a key of its own. Safe from any thread.
class BlindIndex {
  public:
    explicit BlindIndex(support::Secret key) : key_(std::move(key)) {}
    /// 64 lower-case hexadecimal characters.
    std::string of(const domain::CitizenId& citizen) const;

  private:
    support::Secret key_;
};

}  // namespace amphoe::storage
