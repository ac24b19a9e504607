// What the centre keeps of a copy it knows (domain.md W11.9): the record as it was certified, under the paper's number.
//
// In the answer to a question for an issued paper: field "record" is "<kind>/<key>", with "record_version", "data_at"
// and "hidden" (names, separated by commas); each item says in "part" whether it is the record itself ("record"), the
// person of a card or of names ("person"), or a row of the record ("row").
#pragma once

#include <optional>

#include "core/domain/OfficeTable.h"
#include "core/domain/RegisterRecord.h"
#include "core/workflows/civil/CopyContent.h"

namespace amphoe::workflows {

/// Nothing for a paper that is no copy, or of which the centre keeps no data.
std::optional<domain::RegisterRecord> record_as_issued(const domain::RegisterRecord& paper);

/// As it stands on the paper, what was hidden stays hidden. Null offices: their codes. Nothing as above.
std::optional<domain::DocumentContent> copy_as_issued(const domain::RegisterRecord& paper,
                                                      const domain::OfficeTable* offices);

}  // namespace amphoe::workflows
