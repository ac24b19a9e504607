// Names in stored rows, read back into values. Throws StoreError (StoreDamaged) for a name this program does not know.
#pragma once

#include <string>

#include "core/domain/Officer.h"
#include "core/domain/Outbox.h"
#include "core/domain/Visit.h"

namespace amphoe::storage {

domain::ServiceKind stored_service(const std::string& name);
domain::EventKind stored_event(const std::string& name);
domain::CaseState stored_case_state(const std::string& name);
domain::OutboxState stored_outbox_state(const std::string& name);
domain::Role stored_role(const std::string& name);

/// Milliseconds since 1970 as stored.
support::Timestamp stored_time(std::int64_t milliseconds);
std::int64_t to_stored(support::Timestamp time);

/// First millisecond of a Bangkok calendar day (UTC+7), "2026-11-22". Throws StoreError (UsageError).
support::Timestamp start_of_bangkok_day(const std::string& date);

}  // namespace amphoe::storage
