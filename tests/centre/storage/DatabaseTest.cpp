// What is particular to one store: PostgreSQL that dies and comes back, and SQLite files of the first version.
#include "tests/centre/storage/Database.h"

#include <gtest/gtest.h>

#include "tests/centre/TestWorkstation.h"
#include "tests/centre/storage/SqliteDatabase.h"
#include "tests/centre/storage/TestStore.h"

namespace amphoe::centre {
namespace {

// In the filters of both runs: the names end like the parameters of the other tests.
class DatabaseTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, DatabaseTest, both_stores(), store_name);

class PostgresqlRestartTest : public ::testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Stores, PostgresqlRestartTest, ::testing::Values("postgresql"), store_name);

class FirstVersionTest : public ::testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Stores, FirstVersionTest, ::testing::Values("sqlite"), store_name);

TEST_P(DatabaseTest, BytesAndEmptyValuesComeBackAsTheyWere) {
    testing::TemporaryFolder folder;
    const auto database = Database::open(folder.path(), url());
    const auto lease = database->lease();
    const support::Bytes bytes{0, 1, '\\', '\'', 0xFF, 0};
    lease->define("CREATE TABLE probe(a BYTES, b TEXT, c WHOLE)");
    lease->run("INSERT INTO probe(a, b, c) VALUES($1, $2, $3)", {bytes, std::string("ไทย"), std::int64_t{-5000000000}});
    lease->run("INSERT INTO probe(a, b, c) VALUES($1, $2, $3)", {support::Bytes{}, std::string(), std::int64_t{0}});

    const auto rows = lease->run("SELECT a, b, c FROM probe ORDER BY c").rows;

    EXPECT_EQ(rows[0].blob(0), bytes);
    EXPECT_EQ(rows[0].text(1), "ไทย");
    EXPECT_EQ(rows[0].number(2), -5000000000);
    EXPECT_TRUE(rows[1].blob(0).empty());
    EXPECT_TRUE(lease->run("SELECT 1 FROM probe WHERE a IS NULL OR b IS NULL").empty());
}

TEST_P(DatabaseTest, TransactionWithoutCommitLeavesNothing) {
    testing::TemporaryFolder folder;
    const auto database = Database::open(folder.path(), url());
    const auto lease = database->lease();
    {
        const Transaction transaction(*lease);
        lease->run("INSERT INTO facts(name, value) VALUES($1, $2)", {std::string("x"), std::string("y")});
    }
    EXPECT_TRUE(lease->run("SELECT 1 FROM facts WHERE name = $1", {std::string("x")}).empty());
}

TEST_P(PostgresqlRestartTest, ServiceGoesOnWhenTheDatabaseIsBack) {
    const PostgresqlCluster cluster;
    ASSERT_FALSE(cluster.url().empty()) << "PostgreSQL is missing or does not start (installer/linux/packages.txt)";
    testing::TemporaryFolder folder;
    Service service(folder.path(), cluster.url());
    const TestWorkstation workstation(service, "WS-1001-01");
    const auto first = enrolment_of("1999900000013");
    const auto second = enrolment_of("1999900000021");
    const auto one = workstation.put(first.id, workstation.seal(first));
    const auto two = workstation.put(second.id, workstation.seal(second));
    const auto before = service.handle(one, Listener::Service, {});

    cluster.run("kill");
    EXPECT_THROW(service.handle(two, Listener::Service, {}), DatabaseTrouble);
    ASSERT_FALSE(cluster.run("start").empty());

    EXPECT_EQ(service.handle(one, Listener::Service, {}).body, before.body);
    EXPECT_EQ(service.handle(two, Listener::Service, {}).status, 201);
    EXPECT_EQ(service.message_count(), 2);
}

TEST_P(FirstVersionTest, WorkstationsTokensMessagesAndEnrolmentsAreKept) {
    testing::TemporaryFolder folder;
    {
        SqliteConnection old(folder.path() / "centre.sqlite");
        old.define(R"sql(
CREATE TABLE tokens(token_sha256 TEXT PRIMARY KEY, workstation_id TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT);
CREATE TABLE workstations(fingerprint TEXT PRIMARY KEY, workstation_id TEXT NOT NULL);
CREATE TABLE messages(id TEXT PRIMARY KEY, workstation_id TEXT, sealed_sha256 TEXT, sealed BLOB, receipt BLOB, received_at TEXT);
CREATE TABLE enrolments(enrolment_id TEXT PRIMARY KEY, citizen_id TEXT, message_id TEXT, token_sha256 TEXT, expires_at TEXT);
INSERT INTO workstations VALUES('f1', 'WS-1001-01');
INSERT INTO tokens VALUES('t1', 'WS-1002-07', '2026-11-30T00:00:00Z', NULL);
INSERT INTO messages VALUES('m1', 'WS-1001-01', 's1', x'0102', x'0304', '2026-11-22T00:00:00Z');
INSERT INTO enrolments VALUES('e1', '1999900000013', 'm1', 'x', '2026-11-29T00:00:00Z');
)sql");
    }
    for (int start = 0; start < 2; ++start) {
        const auto database = Database::open(folder.path(), "");
        const auto lease = database->lease();
        EXPECT_EQ(StationRecords(*lease).certificate("f1")->owner.office, "1001");
        EXPECT_EQ(ActRecords(*lease).act("1001", "m1")->receipt, (support::Bytes{3, 4}));
        EXPECT_TRUE(
            ActRecords(*lease).has_active_enrolment("1999900000013", *support::from_iso8601("2026-11-23T00:00:00Z")));
        EXPECT_EQ(lease->run("SELECT office FROM provisioning_tokens").front().text(0), "1002");
        EXPECT_FALSE(lease->has_table("messages"));
    }
}

}  // namespace
}  // namespace amphoe::centre
