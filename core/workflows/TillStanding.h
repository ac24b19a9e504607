// How the till of a day stands: what was counted and handed over, and what came in since (domain.md W14.5).
#pragma once

#include <optional>
#include <string>

#include "core/workflows/FeeBook.h"
#include "core/workflows/TillClose.h"

namespace amphoe::workflows {

struct TillStanding {
    CashDay day;                         ///< everything of the day
    CashDay open;                        ///< what no close has counted: the next one counts this
    std::optional<TillClosing> closing;  ///< the newest one

    /// Went with a handover sheet.
    bool counted(const FeeReceipt& receipt) const { return closing && receipt.at < closing->until; }
    /// The first close may find nothing; a later one needs something that came in since.
    bool closable() const { return !closing || !open.receipts.empty(); }
};

/// Of the receipts before `until`, by Bangkok calendar day. Failures of the store and of the log.
domain::Result<TillStanding> read_till(ports::CaseStore& store, ports::AuditLog& log, const std::string& date,
                                       support::Timestamp until);

}  // namespace amphoe::workflows
