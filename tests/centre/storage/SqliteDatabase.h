// SQLite in one file: WAL, full durability, one connection per process.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <mutex>

#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

class SqliteConnection final : public Connection {
  public:
    explicit SqliteConnection(const std::filesystem::path& file);
    Rows run(const std::string& sql, const std::vector<Parameter>& parameters = {}) override;
    void define(const std::string& script) override;
    void begin() override { run("BEGIN IMMEDIATE"); }
    void lock_definitions() override {}  // BEGIN IMMEDIATE did
    bool has_table(const std::string& name) override;

  private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    sqlite3_stmt* prepared(const std::string& sql);
    void must(bool done) const;

    std::unique_ptr<sqlite3, Close> connection_;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Close>> statements_;
};

/// SQLite writes one transaction at a time anyway, so one connection behind a mutex serves all threads.
class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(const std::filesystem::path& file) : connection_(file) {}
    Lease lease() override {
        mutex_.lock();
        return Lease(&connection_, [this](Connection*) { mutex_.unlock(); });
    }

  private:
    std::mutex mutex_;
    SqliteConnection connection_;
};

}  // namespace amphoe::centre
