// Which operating-system errors mean that no more can be written.
#pragma once

namespace amphoe::storage {

/// `system_error` as SQLite reports it (sqlite3_system_errno): disk full, quota reached, file-size limit reached.
bool means_no_space(int system_error);

}  // namespace amphoe::storage
