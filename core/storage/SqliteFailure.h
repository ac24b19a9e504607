// The one place where SQLite's result codes become failures of the catalogue.
#pragma once

#include <string>

#include "core/domain/Failure.h"

struct sqlite3;

namespace amphoe::storage {

/// `code` is an extended result code (sqlite.org/rescode.html), `system_error` the errno behind it or 0.
domain::FailureCode failure_code_of_sqlite(int code, int system_error);

/// Throws StoreError for the last error of `handle`; `doing` is a few English words without data. SQLite's message
/// names tables and columns, never bound values.
[[noreturn]] void throw_sqlite_failure(sqlite3* handle, int code, const std::string& doing);

}  // namespace amphoe::storage
