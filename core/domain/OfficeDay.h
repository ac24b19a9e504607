// One working day of a workstation: what belongs to it, who closed it, and what the close sealed (domain.md W14, W16).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/support/Time.h"

namespace amphoe::domain {

/// Days follow each other without a gap: what happens after a close belongs to the next day, whatever the calendar
/// says.
struct OfficeDay {
    std::string date;                               ///< ISO, the calendar day in Bangkok it is named by
    std::string visit_id;                           ///< where its events and its report stand
    support::Timestamp begins{};                    ///< the first instant that belongs to it; the end of the day before
    std::optional<support::Timestamp> opened_at{};  ///< empty: nobody opened it by hand
    std::string opened_by{};
    std::optional<support::Timestamp> ends{};  ///< the first instant that belongs to the next day
    std::optional<support::Timestamp> closed_at{};
    std::string closed_by{};
    std::int64_t audit_sequence = 0;  ///< newest entry of the audit log when it was closed
    std::string audit_head{};         ///< its hash
    std::string report_number{};      ///< of the daily report D11

    bool closed() const { return closed_at.has_value(); }
};

}  // namespace amphoe::domain
