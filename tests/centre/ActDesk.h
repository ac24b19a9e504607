// Decides one act: first whether the register entry is still the one the workstation saw, then by kind.
#pragma once

#include "core/domain/Outbox.h"
#include "tests/centre/storage/ActRecords.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

/// Used inside the caller's transaction.
class ActDesk {
  public:
    ActDesk(Connection& connection, const Caller& caller)
        : records_(connection), office_records_(connection), caller_(caller) {}
    /// Fills accepted, reason and answer of the receipt, and keeps what an accepted act changes.
    void decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt);

  private:
    struct Seen;
    /// The entry an act with `record_version` speaks of; nothing when it names none.
    std::optional<Seen> seen_entry(const domain::Fields& fields);
    void decide_by_kind(const domain::CentreMessage& message, domain::CentreReceipt& receipt);

    ActRecords records_;
    OfficeRecords office_records_;
    const Caller& caller_;
};

}  // namespace amphoe::centre
