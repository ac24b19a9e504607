// Power loss: a disk keeps what was synced and any part of what was not. From the record of every write and sync of a
// run, disks are made as they may look at any moment of it; on each one every acknowledged step must be there.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/Statement.h"
#include "tests/core/storage/StoreFixture.h"
#include "tests/core/storage/WatchedVfs.h"

namespace amphoe::storage {
namespace {

int from_environment(const char* name, int otherwise) {
    const auto* asked = std::getenv(name);
    return asked == nullptr ? otherwise : std::atoi(asked);
}

class PowerLossTest : public StoreFixture {
  protected:
    const int steps_ = from_environment("AMPHOE_POWER_LOSS_STEPS", 60);

    /// Saves steps; small checkpoints, so that the database file itself is written many times too.
    void save_steps(WatchedVfs& vfs) {
        const auto database = open();
        ASSERT_TRUE(database->read([](Connection& connection) {
            connection.execute("PRAGMA wal_autocheckpoint=40");
            return domain::Done{};
        }));
        SqliteCaseStore store(*database);
        for (int index = 0; index < steps_; ++index) {
            const auto name = std::to_string(index);
            auto step = opening_step(name, "number-" + name);
            step.attachments = {{"a" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(9000, 1)}};
            step.message = message("m" + name, name, "");
            ASSERT_TRUE(store.save(step));
            vfs.mark(index + 1);
        }
    }

    /// Empty, or what is wrong with the disk on which `acknowledged` steps must be.
    std::string complaint(const CrashImages::Files& disk, std::int64_t acknowledged) {
        const TemporaryFolder after;
        for (const auto& [name, bytes] : disk) {
            write_file(after.path() / name, bytes);
        }
        const auto opened = Database::open(after.path() / "store.db", vault_, clock_, workstation_);
        if (!opened) {
            return "does not open: " + opened.error().detail;
        }
        auto& database = **opened;
        SqliteCaseStore store(database);
        for (std::int64_t index = 0; index < acknowledged; ++index) {
            const auto attachments = store.attachments_of_visit("v" + std::to_string(index));
            if (!attachments || attachments->size() != 1) {
                return "lost acknowledged step " + std::to_string(index);
            }
        }
        const auto verified = SqliteAuditLog(database).verify();
        if (!verified || verified->first_bad) {
            return "the audit log does not hold";
        }
        ports::CaseFilter all;
        all.limit = 2 * steps_;
        const auto cases = store.find_cases(all)->size();
        const auto waiting = SqliteOutbox(database).items(true)->size();
        if (cases != waiting || cases != static_cast<std::size_t>(verified->entries)) {
            return "half a step is there";
        }
        return "";
    }
};

TEST_F(PowerLossTest, NoAcknowledgedStepIsLostWhateverReachedTheDisk) {
    open().reset();
    CrashImages disk;
    disk.apply({FileOperation::Kind::Write, "store.db", 0, bytes_of_file(file_)});
    disk.apply({FileOperation::Kind::Sync, "store.db", 0, {}});
    std::vector<FileOperation> operations;
    {
        WatchedVfs vfs;
        save_steps(vfs);
        operations = vfs.operations();
    }
    ASSERT_GT(operations.size(), 500U);
    ASSERT_GT(std::ranges::count_if(
                  operations,
                  [](const auto& done) { return done.kind == FileOperation::Kind::Sync && done.file == "store.db"; }),
              5)
        << "checkpoints happened";

    const auto images = static_cast<std::size_t>(from_environment("AMPHOE_POWER_LOSS_IMAGES", 250));
    std::mt19937 random(20261122);
    std::int64_t acknowledged = 0;
    std::size_t made = 0;
    for (std::size_t index = 0; index < operations.size(); ++index) {
        disk.apply(operations[index]);
        if (operations[index].kind == FileOperation::Kind::Mark) {
            acknowledged = operations[index].offset;
        }
        // Spread evenly; where there are more disks than operations, several after each.
        while (made < images * (index + 1) / operations.size()) {
            const auto seed = made % 4 == 0 ? 0U : static_cast<unsigned>(random()) | 1U;
            ASSERT_EQ(complaint(disk.after_power_loss(seed), acknowledged), "")
                << "after operation " << index << " with seed " << seed << ", " << acknowledged << " acknowledged";
            ++made;
        }
    }
    EXPECT_EQ(made, images);
    EXPECT_EQ(acknowledged, steps_);
    RecordProperty("images", static_cast<int>(made));
    std::printf("power loss: %zu disks from %zu operations, %d steps\n", made, operations.size(), steps_);
}

/// The check of the check: without syncs the same disks do lose steps.
TEST_F(PowerLossTest, ADiskThatForgetsSyncsIsFoundOut) {
    open().reset();
    CrashImages disk;
    disk.apply({FileOperation::Kind::Write, "store.db", 0, bytes_of_file(file_)});
    disk.apply({FileOperation::Kind::Sync, "store.db", 0, {}});
    {
        WatchedVfs vfs;
        save_steps(vfs);
        for (const auto& operation : vfs.operations()) {
            if (operation.kind != FileOperation::Kind::Sync) {
                disk.apply(operation);
            }
        }
    }
    EXPECT_NE(complaint(disk.after_power_loss(0), steps_), "");
}

class FullAtAnyWriteTest : public StoreFixture {
  protected:
    static ports::StepRecord big_step(int index) {
        const auto name = std::to_string(index);
        auto step = opening_step(name, "number-" + name);
        step.attachments = {{"a" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(9000, 7)}};
        return step;
    }
    /// Six steps and a checkpoint; the number of saved steps. `failure` is the first thing said, if anything.
    static int work(Database& database, std::string& failure) {
        SqliteCaseStore store(database);
        int saved = 0;
        for (int index = 0; index < 6; ++index) {
            const auto done = store.save(big_step(index));
            if (!done) {
                failure = domain::failure_name(done.error().code);
                return saved;
            }
            ++saved;
        }
        if (const auto emptied = database.empty_write_ahead_log(); !emptied) {
            failure = domain::failure_name(emptied.error().code);
        }
        return saved;
    }
    static std::string complaint(Database& database, int saved) {
        SqliteCaseStore store(database);
        for (int index = 0; index < saved; ++index) {
            const auto attachments = store.attachments_of_visit("v" + std::to_string(index));
            if (!attachments || attachments->size() != 1) {
                return "lost step " + std::to_string(index);
            }
        }
        const auto verified = SqliteAuditLog(database).verify();
        return !verified || verified->first_bad || verified->entries != saved ? "the audit log does not fit" : "";
    }
};

TEST_F(FullAtAnyWriteTest, EachWriteMayFindTheDiskFullAndNothingIsLost) {
    open().reset();
    const auto empty = bytes_of_file(file_);
    WatchedVfs vfs;
    vfs.record(false);
    int places = 0;
    bool failed = true;
    for (long nth = 1; failed; ++nth) {
        std::filesystem::remove(folder_.path() / "store.db-wal");
        write_file(file_, empty);
        const auto database = open();
        std::string failure;
        vfs.full_from_write(nth);
        const int saved = work(*database, failure);
        vfs.full_from_write(0);

        failed = !failure.empty();
        if (failed) {
            ++places;
            ASSERT_EQ(failure, "STORE_FULL") << "write " << nth;
        }
        ASSERT_EQ(complaint(*database, saved), "") << "write " << nth;
        ASSERT_TRUE(SqliteCaseStore(*database).save(big_step(saved + 100))) << "there is room again, write " << nth;
        ASSERT_EQ(*database->read([](Connection& connection) {
            Statement check(connection, "PRAGMA integrity_check");
            return check.step() ? check.text_at(0) : std::string();
        }),
                  "ok");
    }
    EXPECT_GT(places, 40);
    std::printf("disk full: at each of %d writes\n", places);
}

TEST_F(FullAtAnyWriteTest, AStoreOpenedOnAFullDiskSaysSoOrWorks) {
    {
        std::string failure;
        const auto database = open();
        ASSERT_EQ(work(*database, failure), 6);
    }
    WatchedVfs vfs;
    vfs.record(false);
    for (long nth = 1; nth <= 12; ++nth) {
        vfs.full_from_write(nth);
        const auto opened = try_open();
        vfs.full_from_write(0);
        ASSERT_TRUE(opened || opened.error().code == domain::FailureCode::StoreFull) << nth;
    }
    EXPECT_EQ(complaint(*open(), 6), "");
}

}  // namespace
}  // namespace amphoe::storage
