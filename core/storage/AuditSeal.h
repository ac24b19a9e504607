// Hashes and authentication codes of the audit log.
#pragma once

#include <cstdint>
#include <string>

#include "core/domain/Audit.h"
#include "core/support/Secret.h"

namespace amphoe::storage {

/// The hash chain alone could be rebuilt by whoever edits the file; the codes under the audit key could not.
/// Safe from any thread.
class AuditSeal {
  public:
    explicit AuditSeal(support::Secret key) : key_(std::move(key)) {}

    /// SHA-256 of the entry's canonical JSON (keys sorted, all texts) as if it stood at `sequence`; `entry.hash` is
    /// not part of it, `entry.previous_hash` is.
    std::string hash_of(const domain::AuditEntry& entry, std::int64_t sequence) const;
    /// HMAC-SHA256 that says: this program wrote this hash at this place.
    std::string entry_code(std::int64_t sequence, const std::string& hash) const;
    /// HMAC-SHA256 of the head row.
    std::string head_code(std::int64_t sequence, const std::string& hash) const;
    /// HMAC-SHA256 of a backup's manifest.
    std::string manifest_code(const std::string& manifest) const;

  private:
    support::Secret key_;
};

}  // namespace amphoe::storage
