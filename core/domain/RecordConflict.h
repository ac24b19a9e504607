// A change that met a newer record at the centre (domain.md W15): both versions side by side, for a person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// Key of a message's field with the version of the record its change was based on.
inline constexpr const char* kRecordVersionField = "record_version";
/// Reason of the receipt, and the answer's fields.
inline constexpr const char* kConflictReason = "record.conflict";
inline constexpr const char* kConflictVersionField = "conflict.version";
inline constexpr const char* kConflictCentralPrefix = "conflict.central.";

struct RecordConflict {
    struct Row {
        std::string field;
        std::string ours;     ///< empty: this workstation recorded nothing under that name
        std::string central;  ///< empty: the centre's record has no such field
        bool differs = false;
    };
    std::string our_version;      ///< of the record when it was fetched; empty when not recorded
    std::string central_version;  ///< of the record at the centre now
    std::vector<Row> rows;        ///< sorted by field; every field of the centre's record
};

/// From the events of a case (and its visit): nothing when the last word of the centre is no conflict.
std::optional<RecordConflict> conflict_in(const std::vector<CaseEvent>& events);

}  // namespace amphoe::domain
