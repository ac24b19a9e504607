// PostgreSQL through libpq: a small pool of connections, statements prepared once per connection.
#pragma once

#include <libpq-fe.h>

#include <condition_variable>
#include <map>
#include <mutex>

#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

class PostgresqlConnection final : public Connection {
  public:
    /// Connects at the first use, and again after the connection was lost.
    explicit PostgresqlConnection(std::string url) : url_(std::move(url)) {}
    Rows run(const std::string& sql, const std::vector<Parameter>& parameters = {}) override;
    void define(const std::string& script) override;
    void begin() override;
    void lock_definitions() override;
    bool has_table(const std::string& name) override;

  private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Close>;
    void connect();
    Rows run_plain(const std::string& sql);
    Rows run_prepared(const std::string& sql, const std::vector<Parameter>& parameters);
    const std::string& prepared(const std::string& sql, std::size_t parameters);
    /// Throws when the result is a failure.
    Result checked(PGresult* result);

    std::string url_;
    std::unique_ptr<PGconn, Close> connection_;
    bool in_transaction_ = false;
    std::map<std::string, std::string> statements_;  ///< names by statement
};

class PostgresqlDatabase final : public Database {
  public:
    explicit PostgresqlDatabase(const std::string& url);
    Lease lease() override;

  private:
    void give_back(Connection* connection);

    std::mutex mutex_;
    std::condition_variable free_again_;
    std::vector<std::unique_ptr<PostgresqlConnection>> connections_;
    std::vector<Connection*> free_;
};

}  // namespace amphoe::centre
