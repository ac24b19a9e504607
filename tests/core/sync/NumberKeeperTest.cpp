#include "core/sync/NumberKeeper.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

class MemoryBlocks final : public ports::NumberBlocks {
  public:
    domain::Result<domain::Done> add(const ports::NumberBlock& block) override {
        blocks.push_back(block);
        return domain::Done{};
    }
    domain::Result<std::vector<ports::NumberStock>> stock() override { return held; }
    std::vector<ports::NumberBlock> blocks;
    std::vector<ports::NumberStock> held;
};

class ScriptedLessor final : public ports::NumberLessor {
  public:
    domain::Result<ports::NumberBlock> lease(const std::string& request_id, const std::string& series, int year,
                                             int count, std::stop_token) override {
        request_ids.insert(request_id);
        ++calls;
        if (calls <= cuts) {
            return Failure{FailureCode::CentreUnreachable, "cut (test)"};
        }
        return ports::NumberBlock{"lease-" + request_id, other_series.empty() ? series : other_series, year, 101,
                                  100 + count};
    }
    int calls = 0;
    int cuts = 0;
    std::string other_series;
    std::set<std::string> request_ids;
};

class NumberKeeperTest : public ::testing::Test {
  protected:
    testing::ManualClock clock;
    MemoryBlocks blocks;
    ScriptedLessor lessor;
    NumberKeeper keeper{blocks, lessor, clock};
    std::vector<NumberWish> wishes{{"document:D7", 2569, 20, 100}};
};

TEST_F(NumberKeeperTest, EmptyStockIsFilled) {
    EXPECT_EQ(*keeper.top_up(wishes, {}), 1);
    ASSERT_EQ(blocks.blocks.size(), 1u);
    EXPECT_EQ(blocks.blocks[0].first, 101);
}

TEST_F(NumberKeeperTest, EnoughStockAsksNothing) {
    blocks.held = {{"document:D7", 2569, 20}};

    EXPECT_EQ(*keeper.top_up(wishes, {}), 0);
    EXPECT_EQ(lessor.calls, 0);
}

TEST_F(NumberKeeperTest, StockOfLastYearDoesNotCount) {
    blocks.held = {{"document:D7", 2568, 500}};

    EXPECT_EQ(*keeper.top_up(wishes, {}), 1);
}

TEST_F(NumberKeeperTest, LostAnswerIsAskedForAgainUnderTheSameId) {
    lessor.cuts = 2;

    EXPECT_EQ(*keeper.top_up(wishes, {}), 1);
    EXPECT_EQ(lessor.calls, 3);
    EXPECT_EQ(lessor.request_ids.size(), 1u);
}

TEST_F(NumberKeeperTest, DeadLineIsNamedAfterThreeTries) {
    lessor.cuts = 99;

    EXPECT_EQ(keeper.top_up(wishes, {}).error().code, FailureCode::CentreUnreachable);
    EXPECT_EQ(lessor.calls, 3);
}

TEST_F(NumberKeeperTest, BlockOfAnotherSeriesIsRefused) {
    lessor.other_series = "receipt";

    EXPECT_EQ(keeper.top_up(wishes, {}).error().code, FailureCode::CentreAnswerInvalid);
    EXPECT_TRUE(blocks.blocks.empty());
}

}  // namespace
}  // namespace amphoe::sync
