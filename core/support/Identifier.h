// Identifiers of visits, cases, events and outbox rows: UUID version 7 (RFC 9562), so that they sort by time.
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::support {

/// A new UUIDv7 as lower-case text with hyphens; the random part comes from OpenSSL.
std::string new_identifier(Timestamp now);

}  // namespace amphoe::support
