#include "core/sync/CircuitBreaker.h"

#include <gtest/gtest.h>

namespace amphoe::sync {
namespace {

using Pass = CircuitBreaker::Pass;
using namespace std::chrono_literals;

class CircuitBreakerTest : public ::testing::Test {
  protected:
    CircuitBreaker breaker;
    CircuitBreaker::Moment now{1h};
};

TEST_F(CircuitBreakerTest, OneCutOfAReachedCentreIsForgiven) {
    breaker.failed(now, true);

    EXPECT_EQ(breaker.ask(now), Pass::Go);
}

TEST_F(CircuitBreakerTest, SecondCutInARowOpens) {
    breaker.failed(now, true);
    breaker.failed(now, true);

    EXPECT_EQ(breaker.ask(now), Pass::Refused);
}

TEST_F(CircuitBreakerTest, ConnectionThatCannotBeMadeOpensAtOnce) {
    breaker.failed(now, false);

    EXPECT_EQ(breaker.ask(now + 1999ms), Pass::Refused);
}

TEST_F(CircuitBreakerTest, OnlyOneCallProbesAfterThePause) {
    breaker.failed(now, false);

    EXPECT_EQ(breaker.ask(now + 2s), Pass::Probe);
    EXPECT_EQ(breaker.ask(now + 2s), Pass::Refused);
}

TEST_F(CircuitBreakerTest, ProbeThatSucceedsCloses) {
    breaker.failed(now, false);
    ASSERT_EQ(breaker.ask(now + 2s), Pass::Probe);
    breaker.succeeded();

    EXPECT_EQ(breaker.ask(now + 2s), Pass::Go);
    breaker.failed(now, true);
    EXPECT_EQ(breaker.ask(now + 2s), Pass::Go) << "earlier failures are forgotten";
}

TEST_F(CircuitBreakerTest, ProbeThatIsGivenUpLeavesTheNextOneToOthers) {
    breaker.failed(now, false);
    ASSERT_EQ(breaker.ask(now + 2s), Pass::Probe);
    breaker.gave_up();

    EXPECT_EQ(breaker.ask(now + 2s), Pass::Probe);
}

TEST_F(CircuitBreakerTest, PauseDoublesUpToHalfAMinute) {
    for (const auto pause : {2s, 4s, 8s, 16s, 30s, 30s}) {
        breaker.failed(now, false);
        EXPECT_EQ(breaker.ask(now + pause - 1ms), Pass::Refused) << pause.count();
        EXPECT_EQ(breaker.ask(now + pause), Pass::Probe) << pause.count();
        now += pause;
    }
}

}  // namespace
}  // namespace amphoe::sync
