#include "core/storage/Connection.h"

#include <sqlite3.h>

#include "core/storage/SqliteFailure.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

constexpr int kBusyTimeoutMilliseconds = 5000;

/// SQLite takes UTF-8 names on every system.
std::string utf8_name(const std::filesystem::path& file) {
    const auto name = file.u8string();
    return {name.begin(), name.end()};
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Opening opening) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (opening == Opening::NewFile ? SQLITE_OPEN_CREATE : 0);
    const int code = sqlite3_open_v2(utf8_name(file).c_str(), &handle_, flags, nullptr);
    try {
        if (code != SQLITE_OK) {
            throw_sqlite_failure(handle_, code, "opening the store");
        }
        sqlite3_busy_timeout(handle_, kBusyTimeoutMilliseconds);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        execute("PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
    } catch (const StoreError&) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Connection::~Connection() {
    sqlite3_close_v2(handle_);
}

void Connection::execute(const std::string& sql) {
    const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        throw_sqlite_failure(handle_, code, "running a statement");
    }
}

void Connection::leave_file_untouched_on_close(bool untouched) {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, untouched ? 1 : 0, nullptr);
}

bool Connection::read_only() const {
    return sqlite3_db_readonly(handle_, "main") == 1;
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}

}  // namespace amphoe::storage
