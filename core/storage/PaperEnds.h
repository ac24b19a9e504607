// Ends of papers the centre will never know: closed here, not sent in vain.
#pragma once

#include <vector>

#include "core/domain/Visit.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// State of an outbox row that is never sent and never counted: what it would end was refused by the centre.
inline constexpr const char* kWithdrawnState = "withdrawn";

/// When `answer` says that the centre refused a case's act, or a paper by itself, the open messages that end the papers
/// told with it are withdrawn. The events to be appended to their cases, one for each; without id, time and sequence.
/// Runs in the caller's transaction, so that refusal and end are saved together or not at all. Throws StoreError.
std::vector<domain::CaseEvent> withdraw_paper_ends(Connection& connection, const domain::CaseEvent& answer);

}  // namespace amphoe::storage
