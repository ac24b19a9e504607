#include "tests/centre/storage/Database.h"

#include "tests/centre/storage/PostgresqlDatabase.h"
#include "tests/centre/storage/Schema.h"
#include "tests/centre/storage/SqliteDatabase.h"

namespace amphoe::centre {

Transaction::~Transaction() {
    if (!open_) {
        return;
    }
    try {
        connection_.run("ROLLBACK");
    } catch (const DatabaseTrouble&) {  // the connection is gone, and with it the transaction
    }
}

void Transaction::commit() {
    // A COMMIT that fails has no known outcome; the caller must not answer as if it had one.
    open_ = false;
    connection_.run("COMMIT");
}

std::unique_ptr<Database> Database::open(const std::filesystem::path& folder, const std::string& url) {
    std::unique_ptr<Database> database;
    if (url.empty()) {
        std::filesystem::create_directories(folder);
        database = std::make_unique<SqliteDatabase>(folder / "centre.sqlite");
    } else if (url.rfind("postgresql://", 0) == 0 || url.rfind("postgres://", 0) == 0) {
        database = std::make_unique<PostgresqlDatabase>(url);
    } else {
        throw DatabaseTrouble("the database URL is neither empty nor postgresql://", false);
    }
    const auto lease = database->lease();
    define_tables(*lease);
    return database;
}

}  // namespace amphoe::centre
