// The centre's database, whichever engine carries it: SQLite in a file, or PostgreSQL behind a URL. Statements are the
// common part of both dialects with parameters $1, $2 ...
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "core/support/Digest.h"

namespace amphoe::centre {

/// The engine failed. `passing()`: another try may go well (lock, deadlock, lost connection).
class DatabaseTrouble : public std::runtime_error {
  public:
    DatabaseTrouble(const std::string& what, bool passing) : std::runtime_error(what), passing_(passing) {}
    bool passing() const { return passing_; }

  private:
    bool passing_;
};

using Parameter = std::variant<std::string, support::Bytes, std::int64_t>;

/// One row of an answer; a NULL reads as empty or 0.
struct Row {
    std::vector<std::string> cells;
    const std::string& text(std::size_t column) const { return cells.at(column); }
    support::Bytes blob(std::size_t column) const { return {cells.at(column).begin(), cells.at(column).end()}; }
    std::int64_t number(std::size_t column) const { return cells.at(column).empty() ? 0 : std::stoll(cells[column]); }
};

struct Rows {
    std::vector<Row> rows;
    int changed = 0;  ///< rows inserted, updated or deleted
    bool empty() const { return rows.empty(); }
    const Row& front() const { return rows.front(); }
};

/// One session with the engine. Used by one thread at a time. Every call may throw DatabaseTrouble.
class Connection {
  public:
    virtual ~Connection() = default;
    virtual Rows run(const std::string& sql, const std::vector<Parameter>& parameters = {}) = 0;
    /// Several statements without parameters; "BYTES" and "WHOLE" stand for the engine's names of those types.
    virtual void define(const std::string& script) = 0;
    /// Starts a transaction that may write.
    virtual void begin() = 0;
    /// Inside a transaction: keeps other processes from defining tables at the same time.
    virtual void lock_definitions() = 0;
    virtual bool has_table(const std::string& name) = 0;
};

/// Rolls back when destroyed without commit.
class Transaction {
  public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

  private:
    Connection& connection_;
    bool open_ = true;
};

/// Gives connections out. Safe from any thread; a lease must not outlive the database.
class Database {
  public:
    /// `url` empty: SQLite in `folder`; otherwise "postgresql://...". Tables are made or brought up to date.
    static std::unique_ptr<Database> open(const std::filesystem::path& folder, const std::string& url);
    virtual ~Database() = default;

    using Lease = std::unique_ptr<Connection, std::function<void(Connection*)>>;
    /// Waits until a connection is free.
    virtual Lease lease() = 0;
};

}  // namespace amphoe::centre
