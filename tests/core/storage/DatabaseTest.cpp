#include "core/storage/Database.h"

#include <unistd.h>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/Statement.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
namespace fs = std::filesystem;

class DatabaseTest : public StoreFixture {};

TEST_F(DatabaseTest, ANewStoreIsForItsOwnerOnlyAndLeavesNoOtherFilesWhenClosed) {
    open().reset();

    EXPECT_EQ(fs::status(file_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(DatabaseTest, WritesAreSynchronisedToTheDiskThroughAWriteAheadLog) {
    const auto database = open();
    const auto setting = [&](const std::string& name) {
        return *database->read([&](Connection& connection) {
            Statement query(connection, "PRAGMA " + name);
            query.step();
            return query.text_at(0);
        });
    };

    EXPECT_EQ(setting("journal_mode"), "wal");
    EXPECT_EQ(setting("synchronous"), "2") << "FULL";
    EXPECT_EQ(setting("foreign_keys"), "1");
    EXPECT_EQ(setting("secure_delete"), "1");
}

TEST_F(DatabaseTest, WhatWasSavedIsThereAfterOpeningAgain) {
    {
        const auto database = open();
        ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("1", "1001-2569-01-000001")));
    }
    const auto database = open();
    EXPECT_TRUE(SqliteCaseStore(*database).find_case("c1"));
}

TEST_F(DatabaseTest, TrainingAndLiveNeverShareAFile) {
    open().reset();
    workstation_.training = true;

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreUnavailable);
    EXPECT_NE(opened.error().detail.find("the two never share data"), std::string::npos);
}

TEST_F(DatabaseTest, AnotherOfficeIsRefused) {
    open().reset();
    workstation_.rcode = "1002";

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreUnavailable);
}

TEST_F(DatabaseTest, AStoreRelabelledWithADatabaseToolIsRefused) {
    open().reset();
    RawDatabase(file_).execute("UPDATE meta SET value = CAST('training' AS BLOB) WHERE key = 'mode'");
    workstation_.training = true;

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreDamaged);
}

TEST_F(DatabaseTest, AStoreOfANewerProgramIsRefusedAndLeftAsItIs) {
    open().reset();
    RawDatabase(file_).execute("INSERT INTO schema_version(version, applied_at) VALUES(99, 0)");
    const auto before = bytes_of_file(file_);

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreUnavailable);
    EXPECT_NE(opened.error().detail.find("schema version 99"), std::string::npos);
    EXPECT_EQ(bytes_of_file(file_), before);
}

TEST_F(DatabaseTest, AForeignDatabaseIsNotTakenForAStore) {
    RawDatabase(file_).execute("CREATE TABLE somebody_else(id)");

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreUnavailable);
}

TEST_F(DatabaseTest, AnotherVaultKeyDoesNotOpenTheStore) {
    open().reset();
    TestVault other('x');

    const auto opened = Database::open(file_, other, clock_, workstation_);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreKeyUnavailable);
}

TEST_F(DatabaseTest, AMissingFolderIsUnavailable) {
    file_ = folder_.path() / "missing" / "store.db";

    const auto opened = try_open();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::StoreUnavailable);
}

/// The code of opening as a user who may read but not write the folder. An administrator may write anywhere, so the
/// child becomes nobody first.
std::string open_without_write_permission(const fs::path& folder, const std::function<std::string()>& opening) {
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec);
    const auto said = said_by_child([&](int write_end) {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && setuid(nobody) != 0) {
            ChildProcess::say(write_end, "could not give up rights");
            return;
        }
        ChildProcess::say(write_end, opening());
    });
    fs::permissions(folder, fs::perms::owner_all);
    return said;
}

TEST_F(DatabaseTest, AReadOnlyFolderIsUnavailableForANewStore) {
    const auto said = open_without_write_permission(folder_.path(), [&] {
        const auto opened = try_open();
        return opened ? "opened" : std::string(domain::failure_name(opened.error().code));
    });

    EXPECT_EQ(said, "STORE_UNAVAILABLE");
}

TEST_F(DatabaseTest, AReadOnlyFolderIsUnavailableForAnExistingStore) {
    open().reset();
    fs::permissions(file_, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);

    const auto said = open_without_write_permission(folder_.path(), [&] {
        const auto opened = try_open();
        return opened ? "opened" : std::string(domain::failure_name(opened.error().code));
    });

    EXPECT_EQ(said, "STORE_UNAVAILABLE");
}

TEST_F(DatabaseTest, TwoProgramsMayHaveTheStoreOpen) {
    const auto first = open();
    const auto second = open();

    ASSERT_TRUE(SqliteCaseStore(*first).save(opening_step("1", "1001-2569-01-000001")));
    ASSERT_TRUE(SqliteCaseStore(*second).save(opening_step("2", "1001-2569-01-000002")));

    EXPECT_TRUE(SqliteCaseStore(*first).find_case("c2"));
    EXPECT_TRUE(SqliteCaseStore(*second).find_case("c1"));
}

}  // namespace
}  // namespace amphoe::storage
