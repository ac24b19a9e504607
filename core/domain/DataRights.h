// What data subjects ask of the office and what went wrong with their data: two registers with the clocks of the law
// (domain.md C45, W17).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// One line of a register. Nothing is ever changed: what happens later is another line about the same matter.
struct RegisterEntry {
    std::string id;
    std::string book;   ///< "rights" or "breach"
    std::string about;  ///< id of the line that opened the matter; empty: this one does
    std::string kind;   ///< "access", "correction", "erasure", "withdrawal", "fulfilled", "refused"; "found",
                        ///< "notified", "closed"
    Fields fields{};
    std::string recorded_by{};
    support::Timestamp recorded_at{};
};

/// ขอเข้าถึงข้อมูล ...; empty for no kind of request.
std::string_view rights_kind_th(std::string_view kind);

/// A request with what became of it.
struct RightsMatter {
    RegisterEntry request;
    std::string received;    ///< ISO date
    std::string due;         ///< ISO date, the last day; as the rules said when it was received
    std::string outcome{};   ///< "fulfilled" or "refused"; empty: open
    std::string answered{};  ///< ISO date
    std::string answer{};

    /// After the last day: still open on `day`, or answered later.
    bool late_on(const std::string& day) const { return (outcome.empty() ? day : answered) > due; }
};

/// A breach of personal data with what was done.
struct BreachMatter {
    RegisterEntry breach;
    support::Timestamp found{};
    support::Timestamp notice_due{};  ///< to tell the supervisory authority
    std::optional<support::Timestamp> notified;
    std::string notice{};
    bool closed = false;
    std::string ending{};

    bool late_at(support::Timestamp now) const { return notified.value_or(now) > notice_due; }
};

/// In the order they were opened; lines of other books are left out.
std::vector<RightsMatter> rights_matters(const std::vector<RegisterEntry>& entries);
std::vector<BreachMatter> breach_matters(const std::vector<RegisterEntry>& entries);

}  // namespace amphoe::domain
