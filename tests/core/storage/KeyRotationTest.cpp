// A new protecting key: every data key is wrapped again, nothing stored is rewritten, and no moment of dying loses one.
#include "core/storage/KeyRotation.h"

#include <random>

#include "core/storage/RememberingFeedStore.h"
#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteFeedStore.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreCare.h"
#include "devices/keyvault/FileKeyVault.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

class KeyRotationTest : public StoreFixture {
  protected:
    void SetUp() override {
        const auto database = open_with_file_vault();
        SqliteCaseStore store(*database);
        for (const std::string name : {"1", "2"}) {
            auto step = opening_step(name, "1001-2569-01-" + name);
            step.attachments = {{"p" + name, "v" + name, "", "face_probe", "", {1, 2, 3}}};
            ASSERT_TRUE(store.save(step));
        }
        const auto feed = SqliteFeedStore::open(feed_file_, vault(), workstation_);
        ASSERT_TRUE((*feed)->apply({"1001", "c1", false, kMorning, {{"fees", "D7", 1, false, "", "", "{}"}}}));
    }
    devices::keyvault::FileKeyVault& vault() { return file_vault_; }
    std::unique_ptr<Database> open_with_file_vault() {
        auto opened = Database::open(file_, vault(), clock_, workstation_);
        if (!opened) {
            throw std::runtime_error("the store did not open: " + opened.error().detail);
        }
        return std::move(*opened);
    }
    StoreCare care(std::vector<std::function<domain::Result<int>(ports::KeyVault&)>> others = {}) {
        return {file_,        vault(), clock_,
                workstation_, {},      {{}, {feed_file_, folder_.path() / "absent.db"}, std::move(others)}};
    }
    void expect_everything_opens() {
        const auto database = open_with_file_vault();
        SqliteCaseStore store(*database);
        for (const auto* name : {"1", "2"}) {
            EXPECT_EQ(store.find_case(std::string("c") + name)->record.citizen, some_citizen());
            EXPECT_EQ(store.attachments_of_visit(std::string("v") + name)->front().bytes,
                      (std::vector<std::uint8_t>{1, 2, 3}));
        }
        EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
        const auto feed = SqliteFeedStore::open(feed_file_, vault(), workstation_);
        ASSERT_TRUE(feed) << feed.error().detail;
        EXPECT_EQ((*feed)->items("fees")->size(), 1U);
    }
    /// Every byte of what was stored before, apart from the wrapped key and the audit log.
    std::string stored_content() {
        Connection connection(file_, Connection::Opening::ExistingFile);
        std::string all;
        for (const auto* table : {"visits", "cases", "case_events", "attachments", "outbox"}) {
            Statement rows(connection, std::string("SELECT * FROM ") + table + " ORDER BY rowid");
            while (rows.step()) {
                for (int column = 0; column < 10; ++column) {
                    const auto bytes = rows.blob_at(column);
                    all.append(bytes.begin(), bytes.end());
                }
            }
        }
        return all;
    }
    bool old_key_is_there() const { return std::filesystem::exists(key_file_.string() + ".before"); }

    std::filesystem::path key_file_ = folder_.path() / "keys" / "vault.key";
    std::filesystem::path feed_file_ = folder_.path() / "feed.db";
    devices::keyvault::FileKeyVault file_vault_{key_file_};
};

TEST_F(KeyRotationTest, RewrapsEveryKeyAndRewritesNoHistory) {
    const auto key_before = bytes_of_file(key_file_);
    const auto content_before = stored_content();
    int others = 0;

    const auto rotated = care({[&](ports::KeyVault&) -> domain::Result<int> { return ++others; }}).rotate_key();

    ASSERT_TRUE(rotated) << rotated.error().detail;
    EXPECT_EQ(rotated->rewrapped, 3);
    EXPECT_EQ(others, 1);
    EXPECT_NE(bytes_of_file(key_file_), key_before);
    EXPECT_EQ(stored_content(), content_before);
    EXPECT_FALSE(old_key_is_there());
    expect_everything_opens();
    const auto entries = *SqliteAuditLog(*open_with_file_vault()).entries();
    EXPECT_EQ(entries.back().note.action, "STORE_KEY_ROTATED");
}

TEST_F(KeyRotationTest, TheKeyBeforeOpensNothingAfterwards) {
    const auto key_before = bytes_of_file(key_file_);
    ASSERT_TRUE(care().rotate_key());
    write_file(key_file_, key_before);

    EXPECT_EQ(Database::open(file_, vault(), clock_, workstation_).error().code,
              domain::FailureCode::StoreKeyUnavailable);
}

TEST_F(KeyRotationTest, AKeyThatCannotBeWrappedAgainKeepsTheKeyBefore) {
    const auto failing = [](ports::KeyVault&) -> domain::Result<int> {
        return domain::Failure{domain::FailureCode::FileNotWritable, "test"};
    };

    EXPECT_EQ(care({failing}).rotate_key().error().code, domain::FailureCode::FileNotWritable);

    EXPECT_TRUE(old_key_is_there());
    expect_everything_opens();
    ASSERT_TRUE(care().rotate_key()) << "called again it completes";
    EXPECT_FALSE(old_key_is_there());
    expect_everything_opens();
}

TEST_F(KeyRotationTest, IsRefusedWhileAnotherProgramHasTheStoreOpen) {
    ChildProcess other([&](int write_end) {
        const auto database = open_with_file_vault();
        ChildProcess::say(write_end, "open");
        ::pause();
    });
    std::string said;
    for (int turns = 0; turns < 100 && said.empty(); ++turns) {
        other.listen(said, 100);
    }

    EXPECT_EQ(care().rotate_key().error().code, domain::FailureCode::StoreUnavailable);
    EXPECT_FALSE(old_key_is_there());
}

TEST_F(KeyRotationTest, IsSaidToBeImpossibleForAVaultOfAnotherKind) {
    const auto other = folder_.path() / "other.db";
    ASSERT_TRUE(Database::open(other, vault_, clock_, workstation_));

    EXPECT_EQ(StoreCare(other, vault_, clock_, workstation_, {}).rotate_key().error().code,
              domain::FailureCode::UsageError);
}

TEST_F(KeyRotationTest, KilledAtAnyMomentEverythingStillOpens) {
    std::mt19937 random(20261122);
    int interrupted = 0;
    for (int round = 0; round < 40; ++round) {
        {
            ChildProcess child([&](int write_end) {
                ChildProcess::say(write_end, "go");
                for (;;) {
                    (void)care().rotate_key();
                }
            });
            std::string said;
            child.listen(said, 1000);
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 60000));
            child.kill_now();
        }
        interrupted += old_key_is_there() ? 1 : 0;
        expect_everything_opens();
        if (HasFailure()) {
            FAIL() << "round " << round;
        }
    }
    EXPECT_GT(interrupted, 0) << "no kill met a rotation under way";
    ASSERT_TRUE(care().rotate_key());
    EXPECT_FALSE(old_key_is_there());
    expect_everything_opens();
}

}  // namespace
}  // namespace amphoe::storage
