// When the till of a day was counted and handed over, as the audit log tells it (domain.md W14.5-6).
#pragma once

#include <optional>
#include <string>

#include "core/ports/AuditLog.h"
#include "core/support/Time.h"

namespace amphoe::workflows {

inline constexpr const char* kCashClosed = "CASH_CLOSED";

struct TillClosing {
    std::string date;            ///< the Bangkok day whose receipts were counted
    support::Timestamp until{};  ///< receipts before this were counted, whole milliseconds
    std::string sheet;           ///< number of the handover sheet
    std::string visit_id;        ///< where the sheet is kept
};

/// The reason of the audit entry: codes only, then what `rest` adds.
std::string till_note(const TillClosing& closing, const std::string& rest);
/// The newest close of that day, nothing before the first. Reads the log back to the day's beginning. Entries of older
/// versions had no handover sheet and bind nothing. Failures of the log.
domain::Result<std::optional<TillClosing>> last_till_close(ports::AuditLog& log, const std::string& date);

}  // namespace amphoe::workflows
