#include "core/storage/Migrations.h"

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOfficerDirectory.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"
#include "core/storage/StoreMeta.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

const char* const kSchema = "SELECT name || sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";

class MigrationsTest : public StoreFixture {
  protected:
    /// Takes a complete store back to an older version by removing what the later ones brought.
    void make_store_of_version(int version) {
        {
            const auto database = open();
            ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("1", "1001-2569-01-000001")));
        }
        RawDatabase raw(file_);
        if (version < 3) {
            raw.execute("DROP TABLE officers");
        }
        if (version < 2) {
            raw.execute("DROP TABLE outbox");
        }
        raw.execute("DELETE FROM schema_version WHERE version > " + std::to_string(version));
    }
};

class FromVersion : public MigrationsTest, public ::testing::WithParamInterface<int> {};

TEST_P(FromVersion, AStoreIsBroughtUpToDateWithItsContent) {
    open().reset();
    const auto fresh_schema = RawDatabase(file_).text(kSchema);
    std::filesystem::remove(file_);
    make_store_of_version(GetParam());

    const auto database = open();

    EXPECT_EQ(RawDatabase(file_).text(kSchema), fresh_schema);
    EXPECT_EQ(RawDatabase(file_).text("SELECT MAX(version) FROM schema_version"),
              std::to_string(latest_schema_version()) + "\n");
    EXPECT_EQ(SqliteCaseStore(*database).find_case("c1")->record.citizen, some_citizen());
    auto step = opening_step("2", "1001-2569-01-000002");
    step.message = message("m", "2", "");
    EXPECT_TRUE(SqliteCaseStore(*database).save(step));
    EXPECT_EQ(SqliteOutbox(*database).items(true)->size(), 1U);
    EXPECT_TRUE(SqliteOfficerDirectory(*database).officers());
    EXPECT_FALSE(
        database->read([&](Connection& connection) { return database->audit().verify(connection); })->first_bad);
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
