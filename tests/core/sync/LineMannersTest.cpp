#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "core/sync/ByteBudget.h"
#include "core/sync/LineManners.h"

namespace amphoe::sync {
namespace {

using namespace std::chrono_literals;

TEST(ByteBudgetTest, FirstPieceGoesAtOnceAndTheNextWaitsForItsTime) {
    ByteBudget budget(1000);
    const std::chrono::steady_clock::time_point now{1h};

    EXPECT_EQ(budget.reserve(now, 500), 0ns);
    EXPECT_EQ(budget.reserve(now, 500), 500ms);
    EXPECT_EQ(budget.reserve(now, 1), 1s);
}

TEST(ByteBudgetTest, PauseIsNotSavedUp) {
    ByteBudget budget(1000);
    const std::chrono::steady_clock::time_point now{1h};
    EXPECT_EQ(budget.reserve(now, 1000), 0ns);

    EXPECT_EQ(budget.reserve(now + 1min, 1000), 0ns);
    EXPECT_EQ(budget.reserve(now + 1min, 1000), 1s);
}

TEST(ByteBudgetTest, NoCeilingNeverWaits) {
    ByteBudget budget(0);

    EXPECT_EQ(budget.reserve({}, 1'000'000'000), 0ns);
    EXPECT_EQ(budget.reserve({}, 1), 0ns);
}

TEST(LineMannersTest, BulkWaitsWhileAVisitTalksAndGoesOnAfterwards) {
    LineManners manners(0);
    std::atomic<bool> sent{false};
    auto talk = std::make_unique<LineManners::Talk>(manners);
    std::jthread bulk([&](const std::stop_token& stop) {
        manners.before_sending(1, stop);
        sent = true;
    });

    std::this_thread::sleep_for(100ms);
    EXPECT_FALSE(sent) << "the visit still talks";
    talk.reset();
    bulk.join();
    EXPECT_TRUE(sent);
}

TEST(LineMannersTest, StopEndsTheWait) {
    LineManners manners(1);
    manners.before_sending(1'000'000, {});
    std::jthread bulk([&](const std::stop_token& stop) { manners.before_sending(1, stop); });

    bulk.request_stop();
    bulk.join();  // would take eleven days
}

}  // namespace
}  // namespace amphoe::sync
