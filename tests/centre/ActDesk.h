// Decides one act: first whether the register entry is still the one the workstation saw, then by kind.
#pragma once

#include "core/domain/Outbox.h"
#include "tests/centre/acts/ActCase.h"
#include "tests/centre/storage/ActRecords.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

/// Used inside the caller's transaction.
class ActDesk {
  public:
    ActDesk(Connection& connection, const Caller& caller)
        : connection_(connection), records_(connection), office_records_(connection), caller_(caller) {}
    /// Fills accepted, reason and answer of the receipt, and keeps what an accepted act changes.
    void decide(const domain::CentreMessage& message, domain::CentreReceipt& receipt);

  private:
    /// The entry an act with `record_version` speaks of; null when there is none.
    RegisterPage* seen_page(ActCase& act, const std::string& key);
    /// `raised`: the entry whose version an accepted act raises.
    ActVerdict verdict_on(ActCase& act, std::string& raised);

    Connection& connection_;
    ActRecords records_;
    OfficeRecords office_records_;
    const Caller& caller_;
    RegisterPage feed_page_;  ///< an item of the feed, which acts do not change
};

}  // namespace amphoe::centre
