// The audit log's rows: a hash chain with a protected head (architecture.md "Data").
#pragma once

#include <string>
#include <vector>

#include "core/domain/Audit.h"
#include "core/storage/AuditSeal.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// An entry with its authentication code.
struct AuditRow {
    domain::AuditEntry entry;
    std::string mac;
};

/// The last entry's sequence and hash, and their code; sequence 0 and 64 zeros before the first entry.
struct AuditHead {
    std::int64_t sequence = 0;
    std::string hash;
    std::string mac;
};

/// Works inside the caller's transaction. Safe from any thread as far as the connection is.
class AuditChain {
  public:
    AuditChain(AuditSeal seal, std::string workstation_id)
        : seal_(std::move(seal)), workstation_id_(std::move(workstation_id)) {}

    /// Writes the head of an empty chain; once, when a store is created.
    void start(Connection& connection) const;
    /// The sequence the next entry will have. Throws as append does.
    std::int64_t next_sequence(Connection& connection) const { return trusted_head(connection).sequence + 1; }
    /// Adds an entry and moves the head; `event_digests` as in domain::AuditEntry. Throws StoreError (AuditChainBroken)
    /// when the head is missing, not ours, or older than the last entry: continuing would make a manipulated log look
    /// right.
    void append(Connection& connection, const domain::AuditNote& note, support::Timestamp at,
                const std::string& event_digests = {}) const;
    /// Walks the chain, then the case events and attachments bound to it; see AuditVerification. Needs no more memory
    /// for a longer log.
    domain::AuditVerification verify(Connection& connection, domain::AuditDepth depth) const;
    /// The quick part, for the start: the head is ours and the last entry is the one it names. Throws StoreError
    /// (AuditChainBroken).
    void require_sound_head(Connection& connection) const;
    /// After a salvage that lost the head: one that fits the last genuine entry. The gaps stay what they are.
    void repair_head(Connection& connection) const;
    const AuditSeal& seal() const { return seal_; }
    std::vector<domain::AuditEntry> entries(Connection& connection) const;
    /// The newest for sequence 0; nothing when it is not there.
    std::optional<domain::AuditEntry> entry(Connection& connection, std::int64_t sequence) const;

  private:
    AuditHead trusted_head(Connection& connection) const;

    AuditSeal seal_;
    std::string workstation_id_;
};

}  // namespace amphoe::storage
