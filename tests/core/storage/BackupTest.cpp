#include "core/storage/StoreBackup.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteNumberBlocks.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/StoreCare.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
using domain::ServiceKind;

class BackupTest : public StoreFixture {
  protected:
    void save(const std::string& name, Database& database) {
        SqliteCaseStore store(database);
        auto step = opening_step(name, *store.next_case_number(ServiceKind::ThaidEnrolment, kMorning));
        step.message = message("m" + name, name, "person");
        ASSERT_TRUE(store.save(step));
    }
    void save(const std::string& name) { save(name, *open()); }
    FailureCode refusal() {
        const auto before = bytes_of_file(file_);
        const auto restored = care_.restore(backup_);
        EXPECT_EQ(bytes_of_file(file_), before) << "a refused backup changes nothing";
        return restored ? FailureCode::UnexpectedError : restored.error().code;
    }
    std::size_t files_in_folder() {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder_.path()), {}));
    }

    std::filesystem::path backup_ = folder_.path() / "backup.db";
    std::filesystem::path manifest_ = folder_.path() / "backup.db.manifest.json";
    StoreCare care_{file_, vault_, clock_, workstation_, {"1", "2026-11-01", {"face_probe"}, 24, 7}};
};

TEST_F(BackupTest, ABackupIsRestoredWithItsUnsentMessagesOnceAndItsAuditLog) {
    save("1");
    const auto made = care_.backup(backup_);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->content.cases, 1);
    EXPECT_EQ(made->content.waiting, 1);
    EXPECT_EQ(made->bytes, std::filesystem::file_size(backup_));
    save("2");
    const auto lost = bytes_of_file(file_);

    const auto restored = care_.restore(backup_);

    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_TRUE(restored->numbers_known);
    EXPECT_EQ(bytes_of_file(restored->set_aside), lost) << "nothing is overwritten";
    const auto database = open();
    EXPECT_TRUE(SqliteCaseStore(*database).find_case("c1"));
    EXPECT_FALSE(SqliteCaseStore(*database).find_case("c2"));
    const auto waiting = *SqliteOutbox(*database).items(true);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting.front().id, "m1") << "the same id: the centre takes it once";
    EXPECT_FALSE(SqliteAuditLog(*database).verify()->first_bad);
    EXPECT_EQ(SqliteAuditLog(*database).entries()->back().note.action, "STORE_RESTORED");
    EXPECT_TRUE(bytes_of_file(backup_).size() == made->bytes) << "the backup stays as it is";
}

TEST_F(BackupTest, NumbersGivenAfterTheBackupAreNotGivenAgain) {
    {
        const auto database = open();
        SqliteNumberBlocks blocks(*database);
        ASSERT_TRUE(blocks.add({"lease", "document:D7", 2569, 100, 200}));
    }
    save("1");
    ASSERT_TRUE(care_.backup(backup_));
    std::vector<std::string> given;
    {
        const auto database = open();
        SqliteCaseStore store(*database);
        for (int count = 0; count < 45; ++count) {
            given.push_back(*store.next_case_number(ServiceKind::ThaidEnrolment, kMorning));
            given.push_back(*store.next_document_number("D7", kMorning));
            given.push_back(*store.next_case_number(ServiceKind::OwnData, kMorning));
        }
    }
    ASSERT_TRUE(care_.restore(backup_));

    const auto database = open();
    SqliteCaseStore store(*database);

    for (const auto& fresh :
         {*store.next_case_number(ServiceKind::ThaidEnrolment, kMorning), *store.next_document_number("D7", kMorning),
          *store.next_case_number(ServiceKind::OwnData, kMorning)}) {
        EXPECT_EQ(std::ranges::find(given, fresh), given.end()) << fresh;
    }
}

TEST_F(BackupTest, WithoutTheMarksBlocksAreClosedAndCountersLeaveAWideGap) {
    {
        const auto database = open();
        ASSERT_TRUE(SqliteNumberBlocks(*database).add({"lease", "document:D7", 2569, 100, 200}));
        save("1", *database);
    }
    ASSERT_TRUE(care_.backup(backup_));
    std::filesystem::remove(folder_.path() / "store.db.numbers");
    std::filesystem::remove(file_);

    const auto restored = care_.restore(backup_);

    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_FALSE(restored->numbers_known);
    EXPECT_TRUE(restored->set_aside.empty());
    const auto database = open();
    SqliteCaseStore store(*database);
    EXPECT_EQ(*store.next_case_number(ServiceKind::ThaidEnrolment, kMorning), "1001-2569-01-001002");
    EXPECT_EQ(store.next_document_number("D7", kMorning).error().code, FailureCode::NumbersExhausted);
}

TEST_F(BackupTest, ADamagedBackupIsRefusedWhereverItIsDamaged) {
    save("1");
    ASSERT_TRUE(care_.backup(backup_));
    const auto sound = bytes_of_file(backup_);
    for (std::size_t place = 50; place < sound.size(); place += 4096) {
        auto bytes = sound;
        bytes[place] ^= 0x40;
        write_file(backup_, bytes);
        EXPECT_EQ(refusal(), FailureCode::BackupInvalid) << place;
    }
    write_file(backup_, {sound.begin(), sound.begin() + 8192});
    EXPECT_EQ(refusal(), FailureCode::BackupInvalid);
    write_file(backup_, {});
    EXPECT_EQ(refusal(), FailureCode::BackupInvalid);
    write_file(backup_, sound);
    EXPECT_TRUE(care_.restore(backup_));
}

TEST_F(BackupTest, AManifestThatIsMissingOrChangedIsRefused) {
    save("1");
    ASSERT_TRUE(care_.backup(backup_));
    const auto sound = bytes_of_file(manifest_);
    auto changed = sound;
    std::string text(sound.begin(), sound.end());
    const auto at = text.find("\"waiting\":\"1\"");
    ASSERT_NE(at, std::string::npos);
    changed[at + 11] = '0';
    for (const auto& bytes : {changed, std::vector<std::uint8_t>{}, std::vector<std::uint8_t>{'{', '}'}}) {
        write_file(manifest_, bytes);
        EXPECT_EQ(refusal(), FailureCode::BackupInvalid);
    }
    std::filesystem::remove(manifest_);
    EXPECT_EQ(refusal(), FailureCode::BackupInvalid);
    std::filesystem::remove(backup_);
    EXPECT_EQ(refusal(), FailureCode::FileUnreadable);
}

TEST_F(BackupTest, ABackupOfAnotherOfficeModeOrKeyIsRefused) {
    save("1");
    ASSERT_TRUE(care_.backup(backup_));
    const domain::RetentionRules rules{"1", "2026-11-01", {"face_probe"}, 24, 7};
    TestVault other_vault('x');
    const auto other = folder_.path() / "other.db";

    const auto of_office = StoreCare(other, vault_, clock_, {"W-1", "2002", false}, rules).restore(backup_);
    const auto of_mode = StoreCare(other, vault_, clock_, {"W-1", "1001", true}, rules).restore(backup_);
    const auto of_key = StoreCare(other, other_vault, clock_, workstation_, rules).restore(backup_);

    EXPECT_EQ(of_office.error().code, FailureCode::StoreUnavailable);
    EXPECT_EQ(of_mode.error().code, FailureCode::BackupInvalid);
    EXPECT_EQ(of_key.error().code, FailureCode::StoreKeyUnavailable);
    EXPECT_FALSE(std::filesystem::exists(other));
}

TEST_F(BackupTest, NothingIsOverwritten) {
    save("1");
    write_file(backup_, {1, 2, 3});
    EXPECT_EQ(care_.backup(backup_).error().code, FailureCode::FileNotWritable);
    EXPECT_EQ(bytes_of_file(backup_).size(), 3U);
    EXPECT_EQ(care_.backup(folder_.path() / "no" / "folder.db").error().code, FailureCode::StoreUnavailable);
}

TEST_F(BackupTest, WorkGoesOnWhileABackupIsMade) {
    const auto database = open();
    save("first", *database);
    std::atomic<int> saved{0};
    // As fast as a counter never works, but not so fast that nobody else ever gets the write lock.
    std::jthread counter([&](std::stop_token stop) {
        while (!stop.stop_requested() && saved < 5000) {
            save("w" + std::to_string(saved++), *database);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    for (int round = 0; round < 5; ++round) {
        const auto file = folder_.path() / ("round" + std::to_string(round));
        const auto made = care_.backup(file);
        ASSERT_TRUE(made) << made.error().detail;
        EXPECT_EQ(made->content.cases + round, made->content.audit_entries)
            << "one moment: each case has its entry, each earlier backup too";
    }
    counter.request_stop();
    counter.join();
    EXPECT_GT(saved, 0);
}

TEST_F(BackupTest, AStoreInUseIsNotReplaced) {
    save("1");
    ASSERT_TRUE(care_.backup(backup_));
    ChildProcess child([&](int write_end) {
        const auto database = open();
        ChildProcess::say(write_end, "open");
        pause();
    });
    std::string said;
    for (int turns = 0; turns < 100 && said.empty(); ++turns) {
        child.listen(said, 100);
    }
    ASSERT_EQ(said, "open");

    EXPECT_EQ(refusal(), FailureCode::StoreUnavailable);
    child.kill_now();
    EXPECT_TRUE(care_.restore(backup_));
}

TEST_F(BackupTest, TheFullCheckCountsAndFindsDamageAndTampering) {
    save("1");
    const auto checked = care_.check();
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->content.cases, 1);
    EXPECT_GT(checked->free_bytes, 0U);
}

}  // namespace
}  // namespace amphoe::storage
