#include "core/storage/Migrations.h"

#include <algorithm>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "tests/core/storage/OldStore.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

const char* const kSchema = "SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";

using MigrationsTest = StoreFixture;

class FromVersion : public MigrationsTest, public ::testing::WithParamInterface<int> {
  protected:
    void SetUp() override { OldStore(file_, vault_, workstation_, GetParam()); }

    static domain::CentreReceipt receipt_for(const std::string& message_id) {
        return {message_id, "r" + message_id, true, "", kMorning, {}, {9}};
    }
};

TEST_P(FromVersion, TheSchemaBecomesThatOfANewStore) {
    open().reset();
    const auto other = folder_.path() / "fresh.db";
    ASSERT_TRUE(Database::open(other, vault_, clock_, workstation_));

    EXPECT_EQ(RawDatabase(file_).text(kSchema), RawDatabase(other).text(kSchema));
    EXPECT_EQ(RawDatabase(file_).text("SELECT MAX(version) FROM schema_version"),
              std::to_string(latest_schema_version()) + "\n");
}

TEST_P(FromVersion, TheContentIsThereAndWorkGoesOn) {
    const auto database = open();
    SqliteCaseStore store(*database);

    EXPECT_EQ(store.find_case("c1")->record.citizen, some_citizen());
    const auto events = *store.events_of_case("c1");
    ASSERT_EQ(events.size(), 2U);
    EXPECT_FALSE(events.front().clock) << "nobody knows how far the clock could be believed then";
    EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
    auto step = opening_step("2", "1001-2569-01-000002");
    step.message = message("m", "2", "");
    EXPECT_TRUE(store.save(step));
    EXPECT_TRUE(SqliteOfficerDirectory(*database).officers());
    EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
}

TEST_P(FromVersion, UnsentWorkIsStillDeliverable) {
    const auto database = open();
    SqliteOutbox outbox(*database);
    if (GetParam() < 2) {
        EXPECT_TRUE(outbox.items(false)->empty()) << "version 1 had no outbox";
        return;
    }
    SqliteCaseStore store(*database);

    const auto due = *outbox.due(kMorning, 10);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().id, "m1");
    EXPECT_EQ(due.front().sealed, (std::vector<std::uint8_t>{1, 2, 3}));
    EXPECT_EQ(outbox.items(true)->back().state, domain::OutboxState::Parked);
    ASSERT_TRUE(outbox.retry("m2"));
    for (const auto* id : {"m1", "m2"}) {
        ports::StepRecord answer;
        answer.events = {event(std::string("answer-") + id, "v1", "c1", domain::EventKind::CentreAccepted)};
        answer.receipt = receipt_for(id);
        answer.audit = note("CENTRE_ACCEPTED");
        ASSERT_TRUE(store.save(answer)) << id;
    }
    EXPECT_TRUE(outbox.items(true)->empty());
    EXPECT_EQ(store.find_case("c1")->state, domain::CaseState::Accepted);
}

TEST_P(FromVersion, EventsOfTheOldStoreAreBoundToTheAuditLogOnce) {
    open().reset();
    open().reset();

    const auto entries = *SqliteAuditLog(*open()).entries();

    const int once = GetParam() < 4 ? 1 : 0;  // from version 4 on they were bound when saved
    EXPECT_EQ(std::ranges::count(entries, "EVENTS_BOUND", [](const auto& entry) { return entry.note.action; }), once);
    EXPECT_FALSE(SqliteAuditLog(*open()).verify()->first_bad);
}

INSTANTIATE_TEST_SUITE_P(EveryOlderVersion, FromVersion, ::testing::Range(1, latest_schema_version()));

TEST_F(MigrationsTest, AnEmptyDatabaseHasVersionZeroAndEachStepRaisesIt) {
    Connection connection(file_, Connection::Opening::NewFile);
    EXPECT_EQ(schema_version(connection), 0);

    for (int version = 1; version <= latest_schema_version(); ++version) {
        migrate(connection, kMorning, version);
        EXPECT_EQ(schema_version(connection), version);
    }
}

TEST_F(MigrationsTest, AFailedStepLeavesTheVersionBefore) {
    Connection connection(file_, Connection::Opening::NewFile);
    migrate(connection, kMorning, 1);
    connection.execute("CREATE TABLE outbox(in_the_way)");

    EXPECT_THROW(migrate(connection, kMorning, 3), StoreError);

    EXPECT_EQ(schema_version(connection), 1);
}

}  // namespace
}  // namespace amphoe::storage
