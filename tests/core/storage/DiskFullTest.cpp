#include <sys/resource.h>
#include <csignal>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

class DiskFullTest : public StoreFixture {
  protected:
    static ports::StepRecord big_step(int index) {
        const auto name = std::to_string(index);
        auto step = opening_step(name, "number-" + name);
        step.attachments = {{"a" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(20000, 7)}};
        return step;
    }

    /// Saves until the store says no; the number of saved steps.
    static int fill(SqliteCaseStore& store, std::string& failure) {
        for (int index = 0; index < 1000; ++index) {
            const auto saved = store.save(big_step(index));
            if (!saved) {
                failure = domain::failure_name(saved.error().code);
                return index;
            }
        }
        return 1000;
    }

    /// Empty, or what is wrong with a store that should hold exactly the first `saved` steps.
    static std::string complaint(Database& database, int saved) {
        SqliteCaseStore store(database);
        for (int index = 0; index < saved; ++index) {
            const auto attachments = store.attachments_of_visit("v" + std::to_string(index));
            if (!attachments || attachments->size() != 1 || attachments->front().bytes.size() != 20000) {
                return "lost step " + std::to_string(index);
            }
        }
        if (store.find_case("c" + std::to_string(saved))) {
            return "the failed step is there";
        }
        const auto verified = SqliteAuditLog(database).verify();
        if (!verified || verified->first_bad || verified->entries != saved) {
            return "the audit log does not fit";
        }
        return "";
    }
};

TEST_F(DiskFullTest, AFullStoreKeepsWhatItHasAndWorksAgainWithMoreRoom) {
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(database->write([](Connection& connection) {
        connection.execute("PRAGMA max_page_count=120");
        return domain::Done{};
    }));
    std::string failure;

    const int saved = fill(store, failure);

    EXPECT_EQ(failure, "STORE_FULL");
    EXPECT_GT(saved, 3);
    EXPECT_EQ(complaint(*database, saved), "");
    ASSERT_TRUE(database->write([](Connection& connection) {
        connection.execute("PRAGMA max_page_count=4294967294");
        return domain::Done{};
    }));
    EXPECT_TRUE(store.save(big_step(saved)));
    EXPECT_EQ(complaint(*database, saved + 1), "");
}

bool limit_file_size(rlim_t bytes) {
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    return setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

TEST_F(DiskFullTest, WhenTheSystemRefusesToWriteNothingSavedIsLost) {
    const auto said = said_by_child([&](int write_end) {
        std::signal(SIGXFSZ, SIG_IGN);
        const auto database = open();
        SqliteCaseStore store(*database);
        std::string failure;
        limit_file_size(500000);
        const int saved = fill(store, failure);
        ChildProcess::say(write_end, failure + (saved > 3 ? "" : " too early") + complaint(*database, saved));
        limit_file_size(RLIM_INFINITY);
        const bool works_again = store.save(big_step(saved)).ok();
        ChildProcess::say(write_end, (works_again ? " works again" : " stuck") + complaint(*database, saved + 1));
    });

    EXPECT_EQ(said, "STORE_FULL works again");
    EXPECT_TRUE(try_open());
}

TEST_F(DiskFullTest, ANewStoreWithoutRoomIsFullAndLeavesNoHalfFile) {
    const auto said = said_by_child([&](int write_end) {
        std::signal(SIGXFSZ, SIG_IGN);
        limit_file_size(20000);
        const auto opened = try_open();
        ChildProcess::say(write_end, opened ? "opened" : std::string(domain::failure_name(opened.error().code)));
    });

    EXPECT_EQ(said, "STORE_FULL");
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

}  // namespace
}  // namespace amphoe::storage
