// SQLite, thinly: a connection, prepared statements, transactions. Errors are exceptions.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/support/Digest.h"

namespace amphoe::centre {

/// Not thread-safe; the service serialises its calls. WAL and synchronous=FULL.
class Database {
  public:
    explicit Database(const std::filesystem::path& file);
    void execute(const std::string& sql);
    sqlite3* handle() const { return connection_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

/// One prepared statement; parameters are bound in order, starting at the first.
class Statement {
  public:
    Statement(Database& database, const std::string& sql);
    Statement& bind(const std::string& text);
    Statement& bind(const support::Bytes& blob);
    /// True while there is a row.
    bool step();
    /// Runs to the end and returns the number of rows changed.
    int run();
    std::string text(int column) const;
    support::Bytes blob(int column) const;

  private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
    int next_parameter_ = 1;
};

/// Rolls back when destroyed without commit.
class Transaction {
  public:
    explicit Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace amphoe::centre
