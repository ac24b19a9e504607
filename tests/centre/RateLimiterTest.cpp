#include "tests/centre/RateLimiter.h"

#include <gtest/gtest.h>

namespace amphoe::centre {
namespace {

using std::chrono::milliseconds;

const RateLimiter::Clock::time_point kStart{std::chrono::hours(1)};

TEST(RateLimiterTest, BurstPassesThenTheRateHolds) {
    RateLimiter limiter(2, 3);
    for (int count = 0; count < 3; ++count) {
        EXPECT_EQ(limiter.wait_of("a", kStart), 0);
    }
    EXPECT_EQ(limiter.wait_of("a", kStart), 1);
    EXPECT_EQ(limiter.wait_of("a", kStart + milliseconds(500)), 0);
    EXPECT_EQ(limiter.wait_of("a", kStart + milliseconds(500)), 1);
}

TEST(RateLimiterTest, AskersDoNotSpendEachOthersTokens) {
    RateLimiter limiter(1, 1);
    EXPECT_EQ(limiter.wait_of("a", kStart), 0);
    EXPECT_EQ(limiter.wait_of("b", kStart), 0);
    EXPECT_GT(limiter.wait_of("a", kStart), 0);
}

TEST(RateLimiterTest, SlowRateTellsHowLongToWait) {
    RateLimiter limiter(0.1, 1);
    EXPECT_EQ(limiter.wait_of("a", kStart), 0);
    EXPECT_EQ(limiter.wait_of("a", kStart), 10);
}

TEST(RateLimiterTest, ZeroMeansNoLimit) {
    RateLimiter limiter(0, 0);
    for (int count = 0; count < 100; ++count) {
        EXPECT_EQ(limiter.wait_of("a", kStart), 0);
    }
}

}  // namespace
}  // namespace amphoe::centre
