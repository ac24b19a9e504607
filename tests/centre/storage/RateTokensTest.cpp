// The rate of one workstation over several instances in front of one database.
#include "tests/centre/storage/RateTokens.h"

#include "tests/centre/RateLimiter.h"
#include "tests/centre/storage/TestStore.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::centre {
namespace {

/// What one process has: its own connections and its own limiter.
struct Instance {
    Instance(const std::filesystem::path& folder, const std::string& url, double rate, double burst)
        : database(Database::open(folder, url)),
          tokens(*database, rate, burst),
          limiter(rate, burst, [this](const std::string& asker, double count) {
              ++asked;
              return tokens.take(asker, count, now_ms);
          }) {}
    bool passes(const std::string& asker = "station") {
        return limiter.wait_of(asker, RateLimiter::Clock::time_point(std::chrono::milliseconds(now_ms))) == 0;
    }
    int passing_of(int requests) {
        int passed = 0;
        for (int request = 0; request < requests; ++request) {
            passed += passes() ? 1 : 0;
        }
        return passed;
    }
    std::unique_ptr<Database> database;
    RateTokens tokens;
    int asked = 0;
    std::int64_t now_ms = 1'000'000;
    RateLimiter limiter;
};

class RateTokensTest : public StoreTest {
  protected:
    Instance instance(double rate, double burst) { return {folder.path(), url(), rate, burst}; }
    testing::TemporaryFolder folder;
};

TEST_P(RateTokensTest, TwoInstancesTogetherPassTheBurstOnce) {
    auto one = instance(2, 5);
    auto two = instance(2, 5);

    EXPECT_EQ(one.passing_of(3), 3);
    EXPECT_EQ(two.passing_of(10), 2) << "not five more";
    EXPECT_EQ(one.passing_of(10), 0);
}

TEST_P(RateTokensTest, TheRateHoldsOverBoth) {
    auto one = instance(2, 5);
    auto two = instance(2, 5);
    EXPECT_EQ(one.passing_of(10), 5);

    int passed = 0;
    for (int step = 0; step < 100; ++step) {
        one.now_ms += 100;
        two.now_ms += 100;
        passed += one.passing_of(1) + two.passing_of(1);
    }
    EXPECT_GE(passed, 15) << "ten seconds at two a second, a little less because of the pause after a refusal";
    EXPECT_LE(passed, 20);
}

TEST_P(RateTokensTest, AnInstanceThatStartsAnewBringsNoFreshBurst) {
    EXPECT_EQ(instance(2, 5).passing_of(10), 5);
    EXPECT_EQ(instance(2, 5).passing_of(10), 0);
}

TEST_P(RateTokensTest, FewRequestsAskTheDatabase) {
    auto one = instance(2000, 4000);
    auto two = instance(2000, 4000);

    EXPECT_EQ(one.passing_of(1000) + two.passing_of(1000), 2000);
    EXPECT_EQ(one.asked + two.asked, 10) << "portions of 200";
    EXPECT_LE(one.passing_of(5000) + two.passing_of(5000), 2000);
    EXPECT_LE(one.asked + two.asked, 22) << "a flood does not ask either";
}

TEST_P(RateTokensTest, AClockThatIsBehindTakesNothingBackAndGivesNothing) {
    auto one = instance(2, 5);
    auto late = instance(2, 5);
    EXPECT_EQ(one.passing_of(5), 5);
    late.now_ms -= 600'000;
    EXPECT_EQ(late.passing_of(5), 0);
    one.now_ms += 3'000;
    EXPECT_EQ(one.passing_of(5), 5);
}

TEST_P(RateTokensTest, AskersAreApartAndADatabaseInTroubleRefusesNobody) {
    auto one = instance(1, 1);
    EXPECT_TRUE(one.passes("a"));
    EXPECT_FALSE(one.passes("a"));
    EXPECT_TRUE(one.passes("b"));
    one.database->lease()->define("DROP TABLE rate_tokens");
    EXPECT_TRUE(one.passes("c"));
}

INSTANTIATE_TEST_SUITE_P(Stores, RateTokensTest, both_stores(), store_name);

}  // namespace
}  // namespace amphoe::centre
