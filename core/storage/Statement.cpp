#include "core/storage/Statement.h"

#include <sqlite3.h>

#include "core/storage/SqliteFailure.h"

namespace amphoe::storage {

Statement::Statement(Connection& connection, std::string_view sql) : connection_(connection) {
    check(sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &statement_, nullptr),
          "preparing a statement");
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

Statement& Statement::text(std::string_view value) {
    // A null pointer would bind NULL: empty text has its own address.
    const char* data = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(statement_, next_parameter_++, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8),
          "binding text");
    return *this;
}

Statement& Statement::text_or_null(std::string_view value) {
    return value.empty() ? null() : text(value);
}

Statement& Statement::integer(std::int64_t value) {
    check(sqlite3_bind_int64(statement_, next_parameter_++, value), "binding a number");
    return *this;
}

Statement& Statement::integer_or_null(std::optional<std::int64_t> value) {
    return value ? integer(*value) : null();
}

Statement& Statement::blob(std::span<const std::uint8_t> value) {
    const int code =
        value.empty() ? sqlite3_bind_zeroblob(statement_, next_parameter_, 0)
                      : sqlite3_bind_blob64(statement_, next_parameter_, value.data(), value.size(), SQLITE_TRANSIENT);
    ++next_parameter_;
    check(code, "binding bytes");
    return *this;
}

Statement& Statement::null() {
    check(sqlite3_bind_null(statement_, next_parameter_++), "binding nothing");
    return *this;
}

Statement& Statement::value_of(const Statement& row, int column) {
    check(sqlite3_bind_value(statement_, next_parameter_++, sqlite3_column_value(row.statement_, column)),
          "binding a value");
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        throw_sqlite_failure(connection_.handle(), code, "running a statement");
    }
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

int Statement::changes() const {
    return sqlite3_changes(connection_.handle());
}

std::string Statement::text_at(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return data == nullptr ? std::string() : std::string(data, size);
}

std::int64_t Statement::integer_at(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::optional<std::int64_t> Statement::optional_integer_at(int column) const {
    return null_at(column) ? std::nullopt : std::optional(integer_at(column));
}

std::vector<std::uint8_t> Statement::blob_at(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return data == nullptr ? std::vector<std::uint8_t>() : std::vector<std::uint8_t>(data, data + size);
}

bool Statement::null_at(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Statement::check(int code, const char* doing) {
    if (code != SQLITE_OK) {
        throw_sqlite_failure(connection_.handle(), code, doing);
    }
}

}  // namespace amphoe::storage
