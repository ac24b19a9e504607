// Ties case events to the audit log: an entry holds the digests of the events saved with it.
#pragma once

#include <optional>
#include <string>

#include "core/storage/AuditChain.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// Works inside the caller's transaction. Throws StoreError.
class EventBinding {
  public:
    explicit EventBinding(Connection& connection) : connection_(connection) {}

    /// The digests (SHA-256 of every stored column, 64 hexadecimal characters each, joined) of the events saved under
    /// this sequence of the audit log, in the order of saving.
    std::string digests_of(std::int64_t audit_sequence);
    /// Once, after an upgrade from a version that did not bind: one entry EVENTS_BOUND for all events saved before. Not
    /// when any entry is bound already: events without an entry are then foreign.
    void bind_older_events(const AuditChain& chain, support::Timestamp now);
    /// The first event that is not what its entry says; nothing when all fit. Reasons: "event altered", "event
    /// missing", "event inserted". The chain itself must have been verified.
    std::optional<domain::AuditVerification> first_misfit();

  private:
    std::string digest_of_unbound();
    bool has_bound_entry();

    Connection& connection_;
};

}  // namespace amphoe::storage
