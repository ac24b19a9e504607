// The audit log's entries (domain.md W17): hash-chained, no personal data in the clear.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/support/Time.h"

namespace amphoe::domain {

/// What a caller says; the log adds sequence, time and chain.
struct AuditNote {
    std::string action;      ///< "VISIT_OPENED", "SIGN_IN", ... an event name or an administrative act
    std::string officer_id;  ///< empty for the program itself
    std::string case_id;
    std::string subject;  ///< blind index of the person, or empty; never a number or a name
    std::string result;   ///< "ok" or a failure name
    std::string reason;   ///< reason code, or empty
};

struct AuditEntry {
    std::int64_t sequence = 0;
    support::Timestamp at{};
    std::string workstation_id;
    AuditNote note;
    std::string previous_hash;  ///< SHA-256, hexadecimal; 64 zeros for the first
    std::string hash;
    std::string event_digests{};  ///< of the case events saved with it, 64 hexadecimal characters each; or empty
};

/// How far a walk goes. Both read every entry of the chain and every case event. Reading every attachment takes minutes
/// in a store of years; their number, and what was erased, is compared in either case.
enum class AuditDepth { Chain, Attachments };

/// Result of walking the whole chain.
struct AuditVerification {
    std::int64_t entries = 0;
    std::optional<std::int64_t> first_bad;  ///< sequence of the first entry that does not fit
    /// "altered", "missing", "reordered", "inserted", "truncated"; of a case event bound to the entry: "event altered",
    /// "event missing", "event inserted"; of an attachment bound to such an event: "attachment altered", ...
    std::string reason;
    std::string event_id{};                          ///< the case event that does not fit, where it is known
    std::optional<std::int64_t> attachments_read{};  ///< nothing: counted only, so an altered one is not found
};

}  // namespace amphoe::domain
