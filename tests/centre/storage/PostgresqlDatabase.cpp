#include "tests/centre/storage/PostgresqlDatabase.h"

#include <cstdlib>
#include <regex>

namespace amphoe::centre {
namespace {

constexpr int kConnections = 8;  ///< per instance; more only wait for the same disk
constexpr Oid kByteaType = 17;
/// Any number, the same in every instance: held while tables are defined.
constexpr auto kDefinitionLock = "SELECT pg_advisory_xact_lock(7210051)";

/// libpq's arrays for one call. `texts` holds numbers written as text.
struct Arguments {
    explicit Arguments(const std::vector<Parameter>& parameters) : texts(parameters.size()) {
        for (std::size_t at = 0; at < parameters.size(); ++at) {
            add(parameters[at], texts[at]);
        }
    }
    void add(const Parameter& parameter, std::string& text) {
        if (const auto* bytes = std::get_if<support::Bytes>(&parameter)) {
            // A null address would mean NULL.
            values.push_back(bytes->empty() ? "" : reinterpret_cast<const char*>(bytes->data()));
            lengths.push_back(static_cast<int>(bytes->size()));
            formats.push_back(1);
            return;
        }
        const auto* given = std::get_if<std::string>(&parameter);
        text = given != nullptr ? *given : std::to_string(std::get<std::int64_t>(parameter));
        values.push_back(text.c_str());
        lengths.push_back(0);
        formats.push_back(0);
    }
    std::vector<std::string> texts;
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

std::string cell_of(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) == 1) {
        return {};
    }
    const char* value = PQgetvalue(result, row, column);
    if (PQftype(result, column) != kByteaType) {
        return {value, static_cast<std::size_t>(PQgetlength(result, row, column))};
    }
    std::size_t length = 0;
    auto* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(value), &length);
    std::string cell(reinterpret_cast<const char*>(bytes), length);
    PQfreemem(bytes);
    return cell;
}

Rows rows_of(PGresult* result) {
    Rows answer;
    for (int row = 0; row < PQntuples(result); ++row) {
        Row read;
        for (int column = 0; column < PQnfields(result); ++column) {
            read.cells.push_back(cell_of(result, row, column));
        }
        answer.rows.push_back(std::move(read));
    }
    answer.changed = std::atoi(PQcmdTuples(result));
    return answer;
}

}  // namespace

void PostgresqlConnection::connect() {
    if (connection_ && PQstatus(connection_.get()) == CONNECTION_OK) {
        return;
    }
    statements_.clear();
    connection_.reset(PQconnectdb(url_.c_str()));
    if (!connection_ || PQstatus(connection_.get()) != CONNECTION_OK) {
        const std::string why = connection_ ? PQerrorMessage(connection_.get()) : "no memory";
        throw DatabaseTrouble("PostgreSQL: " + why, true);
    }
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

PostgresqlConnection::Result PostgresqlConnection::checked(PGresult* result) {
    Result owned(result);
    const auto status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        return owned;
    }
    const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string code = state == nullptr ? "" : state;
    // Class 40: serialisation and deadlock; 57P: the server ends; 53: resources; empty: the connection broke.
    const bool passing = code.empty() || code.rfind("40", 0) == 0 || code.rfind("57P", 0) == 0 ||
                         code.rfind("53", 0) == 0 || code.rfind("08", 0) == 0;
    throw DatabaseTrouble(std::string("PostgreSQL: ") + PQerrorMessage(connection_.get()), passing);
}

const std::string& PostgresqlConnection::prepared(const std::string& sql, std::size_t parameters) {
    auto& name = statements_[sql];
    if (name.empty()) {
        const auto proposed = "s" + std::to_string(statements_.size());
        checked(PQprepare(connection_.get(), proposed.c_str(), sql.c_str(), static_cast<int>(parameters), nullptr));
        name = proposed;
    }
    return name;
}

void PostgresqlConnection::begin() {
    run("BEGIN");
    in_transaction_ = true;
}

Rows PostgresqlConnection::run(const std::string& sql, const std::vector<Parameter>& parameters) {
    if (!in_transaction_) {
        connect();
    } else if (PQstatus(connection_.get()) != CONNECTION_OK) {
        // A new connection would silently run the rest outside of the transaction.
        in_transaction_ = sql != "COMMIT" && sql != "ROLLBACK";
        throw DatabaseTrouble("PostgreSQL: the connection was lost inside a transaction", true);
    }
    if (sql == "COMMIT" || sql == "ROLLBACK") {
        in_transaction_ = false;
    }
    const auto run_once = [&] { return parameters.empty() ? run_plain(sql) : run_prepared(sql, parameters); };
    const bool alone = !in_transaction_ && sql != "COMMIT" && sql != "ROLLBACK";
    try {
        return run_once();
    } catch (const DatabaseTrouble&) {
        // An idle connection learns only now that its server has restarted; outside of a transaction nothing hangs on
        // it.
        if (!alone || PQstatus(connection_.get()) == CONNECTION_OK) {
            throw;
        }
        connect();
        return run_once();
    }
}

Rows PostgresqlConnection::run_plain(const std::string& sql) {
    const auto result = checked(PQexec(connection_.get(), sql.c_str()));
    // COMMIT of a failed transaction answers "ROLLBACK" without an error.
    if (sql == "COMMIT" && std::string(PQcmdStatus(result.get())) != "COMMIT") {
        throw DatabaseTrouble("PostgreSQL: the transaction was rolled back", true);
    }
    return rows_of(result.get());
}

Rows PostgresqlConnection::run_prepared(const std::string& sql, const std::vector<Parameter>& parameters) {
    const Arguments arguments(parameters);
    const auto& name = prepared(sql, parameters.size());
    const auto result =
        checked(PQexecPrepared(connection_.get(), name.c_str(), static_cast<int>(parameters.size()),
                               arguments.values.data(), arguments.lengths.data(), arguments.formats.data(), 0));
    return rows_of(result.get());
}

void PostgresqlConnection::define(const std::string& script) {
    auto text = std::regex_replace(script, std::regex("\\bBYTES\\b"), "BYTEA");
    text = std::regex_replace(text, std::regex("\\bWHOLE\\b"), "BIGINT");
    run(text);
}

void PostgresqlConnection::lock_definitions() {
    run(kDefinitionLock);
}

bool PostgresqlConnection::has_table(const std::string& name) {
    return run("SELECT to_regclass($1) IS NOT NULL", {name}).front().text(0) == "t";
}

PostgresqlDatabase::PostgresqlDatabase(const std::string& url) {
    for (int count = 0; count < kConnections; ++count) {
        connections_.push_back(std::make_unique<PostgresqlConnection>(url));
        free_.push_back(connections_.back().get());
    }
}

Database::Lease PostgresqlDatabase::lease() {
    std::unique_lock lock(mutex_);
    free_again_.wait(lock, [this] { return !free_.empty(); });
    auto* connection = free_.back();
    free_.pop_back();
    return Lease(connection, [this](Connection* used) { give_back(used); });
}

void PostgresqlDatabase::give_back(Connection* connection) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(connection);
    }
    free_again_.notify_one();
}

}  // namespace amphoe::centre
