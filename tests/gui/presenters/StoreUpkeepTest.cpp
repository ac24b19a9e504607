#include "gui/presenters/StoreUpkeep.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "gui/presenters/ThreadRunner.h"

namespace amphoe::gui {
namespace {

using namespace std::chrono_literals;

class CountingMaintenance final : public ports::StoreMaintenance {
  public:
    domain::Result<ports::StoreCheckReport> check() override { return ports::StoreCheckReport{}; }
    domain::Result<ports::BackupReport> backup(const std::filesystem::path&) override { return ports::BackupReport{}; }
    domain::Result<ports::RestoreReport> restore(const std::filesystem::path&) override {
        return ports::RestoreReport{};
    }
    domain::Result<ports::SalvageReport> salvage() override { return ports::SalvageReport{}; }
    domain::Result<ports::KeyRotationReport> rotate_key() override { return ports::KeyRotationReport{}; }
    domain::Result<ports::RetentionReport> apply_retention() override {
        const std::scoped_lock lock(mutex);
        ++runs;
        changed.notify_all();
        return domain::Failure{domain::FailureCode::StoreFull, "goes on all the same"};
    }
    bool reaches(int count) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, 20s, [&] { return runs >= count; });
    }

    std::mutex mutex;
    std::condition_variable changed;
    int runs = 0;
};

TEST(StoreUpkeepTest, RunsAtOnceAndAgainAlsoAfterAFailureAndEndsAtOnce) {
    ThreadRunner runner;
    CountingMaintenance maintenance;
    {
        const StoreUpkeep upkeep(runner, maintenance, {}, 1ms);
        EXPECT_TRUE(maintenance.reaches(3));
    }
    const int at_end = maintenance.runs;
    {
        const StoreUpkeep upkeep(runner, maintenance);  // every hour
        EXPECT_TRUE(maintenance.reaches(at_end + 1));
    }
    EXPECT_EQ(maintenance.runs, at_end + 1) << "the end did not wait for the hour";
}

}  // namespace
}  // namespace amphoe::gui
