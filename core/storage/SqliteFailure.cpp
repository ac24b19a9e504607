#include "core/storage/SqliteFailure.h"

#include <sqlite3.h>

#include "core/storage/NoSpace.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

int last_error_of(sqlite3_file* file) {
    int error = 0;
    if (file != nullptr && file->pMethods != nullptr) {
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    }
    return error;
}

/// The errno behind the last failure. A failing COMMIT does not fill sqlite3_system_errno (SQLite 3.40), so the files
/// themselves are asked: the database, then its journal or write-ahead log.
int system_error_of(sqlite3* handle) {
    if (const int error = sqlite3_system_errno(handle); error != 0) {
        return error;
    }
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (const int error = last_error_of(file); error != 0) {
        return error;
    }
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    return last_error_of(file);
}

}  // namespace

using domain::FailureCode;

domain::FailureCode failure_code_of_sqlite(int code, int system_error) {
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY) {
        return FailureCode::CaseUnknown;
    }
    if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS) {
        return FailureCode::StoreDamaged;
    }
    switch (code & 0xFF) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return FailureCode::StoreDamaged;
        case SQLITE_FULL:
            return FailureCode::StoreFull;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            return means_no_space(system_error) ? FailureCode::StoreFull : FailureCode::StoreUnavailable;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_PROTOCOL:
        case SQLITE_NOLFS:
            return FailureCode::StoreUnavailable;
        default:
            return FailureCode::UnexpectedError;
    }
}

void throw_sqlite_failure(sqlite3* handle, int code, const std::string& doing) {
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const bool has_system_error = (extended & 0xFF) == SQLITE_IOERR || (extended & 0xFF) == SQLITE_CANTOPEN;
    const int system_error = handle != nullptr && has_system_error ? system_error_of(handle) : 0;
    const char* message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    throw StoreError(failure_code_of_sqlite(extended, system_error), doing + ": " + message + " (sqlite " +
                                                                         std::to_string(extended) + ", system " +
                                                                         std::to_string(system_error) + ")");
}

}  // namespace amphoe::storage
