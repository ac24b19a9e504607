#include "tests/bench/card/CardSoak.h"

#include <gtest/gtest.h>

namespace amphoe::bench {
namespace {

TEST(CardSoakTest, ThreeHundredCardsLeaveNothingBehindAndNoRecordIsWrong) {
    const auto result = soak_in_process(300);
    EXPECT_EQ(result.cycles, 300);
    EXPECT_EQ(result.wrong, 0);
    EXPECT_GT(result.right, 250);
    EXPECT_EQ(result.right + result.refused, 300);
    EXPECT_EQ(result.end.handles, result.warm.handles);
    EXPECT_EQ(result.end.threads, result.warm.threads);
    // One forgotten record is 2 kB; 225 of them would be far beyond this.
    constexpr std::size_t kSlack = 64 * 1024;
    EXPECT_LT(result.end.heap_bytes, result.warm.heap_bytes + kSlack);
}

}  // namespace
}  // namespace amphoe::bench
