#include "tests/centre/storage/SqliteDatabase.h"

#include <regex>

namespace amphoe::centre {
namespace {

constexpr int kBusyMilliseconds = 10000;

int bind(sqlite3_stmt* statement, int index, const Parameter& parameter) {
    if (const auto* text = std::get_if<std::string>(&parameter)) {
        return sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<support::Bytes>(&parameter)) {
        // An empty vector may have no address, and a null address would bind NULL.
        return bytes->empty() ? sqlite3_bind_zeroblob(statement, index, 0)
                              : sqlite3_bind_blob64(statement, index, bytes->data(), bytes->size(), SQLITE_STATIC);
    }
    return sqlite3_bind_int64(statement, index, std::get<std::int64_t>(parameter));
}

Row row_of(sqlite3_stmt* statement) {
    Row row;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        const auto* first = static_cast<const char*>(sqlite3_column_blob(statement, column));
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        row.cells.push_back(first == nullptr ? std::string{} : std::string(first, length));
    }
    return row;
}

/// Ends a statement's use however its caller leaves.
class Reset {
  public:
    explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    ~Reset() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

  private:
    sqlite3_stmt* statement_;
};

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(file.string().c_str(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    connection_.reset(connection);
    must(result == SQLITE_OK);
    sqlite3_busy_timeout(connection, kBusyMilliseconds);
    define("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
}

void SqliteConnection::must(bool done) const {
    if (!done) {
        const int code = sqlite3_errcode(connection_.get());
        throw DatabaseTrouble(std::string("SQLite: ") + sqlite3_errmsg(connection_.get()),
                              code == SQLITE_BUSY || code == SQLITE_LOCKED);
    }
}

sqlite3_stmt* SqliteConnection::prepared(const std::string& sql) {
    auto& slot = statements_[sql];
    if (!slot) {
        sqlite3_stmt* statement = nullptr;
        const int result =
            sqlite3_prepare_v2(connection_.get(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
        slot.reset(statement);
        must(result == SQLITE_OK);
    }
    return slot.get();
}

Rows SqliteConnection::run(const std::string& sql, const std::vector<Parameter>& parameters) {
    auto* statement = prepared(sql);
    const Reset reset(statement);
    for (std::size_t at = 0; at < parameters.size(); ++at) {
        const auto name = "$" + std::to_string(at + 1);
        const int index = sqlite3_bind_parameter_index(statement, name.c_str());
        must(index > 0 && bind(statement, index, parameters[at]) == SQLITE_OK);
    }
    Rows answer;
    int result = sqlite3_step(statement);
    while (result == SQLITE_ROW) {
        answer.rows.push_back(row_of(statement));
        result = sqlite3_step(statement);
    }
    must(result == SQLITE_DONE);
    answer.changed = sqlite3_stmt_readonly(statement) == 0 ? sqlite3_changes(connection_.get()) : 0;
    return answer;
}

void SqliteConnection::define(const std::string& script) {
    auto text = std::regex_replace(script, std::regex("\\bBYTES\\b"), "BLOB");
    text = std::regex_replace(text, std::regex("\\bWHOLE\\b"), "INTEGER");
    must(sqlite3_exec(connection_.get(), text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

bool SqliteConnection::has_table(const std::string& name) {
    return !run("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", {name}).empty();
}

}  // namespace amphoe::centre
