// The schema as numbered forward migrations; the table schema_version says how far a file has come.
#pragma once

#include "core/ports/Clock.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// The newest version this program knows.
int latest_schema_version();

/// 0 when the file is no store of this program.
int schema_version(Connection& connection);

/// Brings a file from any older version to `target`, each version in one transaction of its own. Two programs may do
/// so at once: the second finds the work done.
void migrate(Connection& connection, support::Timestamp now, int target);

}  // namespace amphoe::storage
