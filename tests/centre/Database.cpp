#include "tests/centre/Database.h"

#include <stdexcept>

namespace amphoe::centre {
namespace {

void must(bool done, sqlite3* connection) {
    if (!done) {
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(connection));
    }
}

}  // namespace

Database::Database(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(file.string().c_str(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    connection_.reset(connection);
    must(result == SQLITE_OK, connection);
    sqlite3_busy_timeout(connection, 5000);
    execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
}

void Database::execute(const std::string& sql) {
    must(sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, connection_.get());
}

Statement::Statement(Database& database, const std::string& sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v2(database.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    must(result == SQLITE_OK, database.handle());
}

Statement& Statement::bind(const std::string& text) {
    must(sqlite3_bind_text64(statement_.get(), next_parameter_++, text.data(), text.size(), SQLITE_TRANSIENT,
                             SQLITE_UTF8) == SQLITE_OK,
         database_.handle());
    return *this;
}

Statement& Statement::bind(const support::Bytes& blob) {
    must(sqlite3_bind_blob64(statement_.get(), next_parameter_++, blob.data(), blob.size(), SQLITE_TRANSIENT) ==
             SQLITE_OK,
         database_.handle());
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(statement_.get());
    must(result == SQLITE_ROW || result == SQLITE_DONE, database_.handle());
    return result == SQLITE_ROW;
}

int Statement::run() {
    while (step()) {
    }
    return sqlite3_changes(database_.handle());
}

std::string Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return text == nullptr ? std::string{} : std::string(text, length);
}

support::Bytes Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const auto length = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? support::Bytes{} : support::Bytes(bytes, bytes + length);
}

Transaction::~Transaction() {
    if (open_) {
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace amphoe::centre
