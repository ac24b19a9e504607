#include "core/storage/TimeKeeper.h"

#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Both clocks belong to the test.
class TwoClocks final : public ports::Clock {
  public:
    support::Timestamp now() const override { return wall; }
    std::chrono::steady_clock::time_point steady() const override {
        return std::chrono::steady_clock::time_point(std::chrono::hours(5) + run);
    }
    void pass(milliseconds time) {
        wall += time;
        run += time;
    }
    support::Timestamp wall = kMorning;
    milliseconds run{0};
};

class TimeKeeperTest : public ::testing::Test {
  protected:
    TwoClocks clocks_;
    TimeKeeper keeper_{clocks_};
};

TEST_F(TimeKeeperTest, WithoutTheCentreThereIsNoOffset) {
    clocks_.pass(1500ms);
    const auto time = keeper_.now();

    EXPECT_EQ(time.wall, kMorning + 1500ms);
    EXPECT_EQ(time.monotonic_ms, 1500);
    EXPECT_FALSE(time.offset);
    EXPECT_FALSE(time.centre_time);
    EXPECT_FALSE(time.clock_went_back);
}

TEST_F(TimeKeeperTest, AClockSetBackDoesNotTakeBackWhatWasShown) {
    keeper_.remember_latest(kMorning + 10h);
    EXPECT_EQ(keeper_.now().believed, kMorning + 10h) << "an earlier run saw that time";
    clocks_.pass(1h);
    EXPECT_EQ(keeper_.now().believed, kMorning + 11h);
    clocks_.wall += 20h;
    EXPECT_EQ(keeper_.now().believed, kMorning + 21h) << "a clock ahead is believed while nobody knows better";
    clocks_.wall = kMorning;
    clocks_.pass(30min);
    EXPECT_EQ(keeper_.now().believed, kMorning + 21h + 30min);
}

TEST_F(TimeKeeperTest, TheCentresWordSaysWhatIsBelieved) {
    keeper_.remember_latest(kMorning + 100h);
    keeper_.note_centre_time(kMorning + 2h, 0ms);
    EXPECT_EQ(keeper_.now().believed, kMorning + 2h) << "a wrong clock of the past is put right";
    clocks_.pass(10h);
    clocks_.wall -= 9h;
    const auto time = keeper_.now();
    EXPECT_EQ(time.believed, kMorning + 12h + time.error);
}

TEST_F(TimeKeeperTest, TheOffsetIsTakenAtTheMiddleOfTheCall) {
    keeper_.note_centre_time(kMorning - 10s, 400ms);

    const auto time = keeper_.now();

    EXPECT_EQ(time.centre_time, kMorning - 10s);
    EXPECT_EQ(time.offset, milliseconds(10'000 - 200));
    EXPECT_EQ(time.error, 200ms);
}

TEST_F(TimeKeeperTest, TheErrorGrowsWithTheAgeOfTheWord) {
    keeper_.note_centre_time(kMorning, 0ms);
    clocks_.pass(24h);

    const auto time = keeper_.now();

    EXPECT_EQ(time.offset, 0ms);
    EXPECT_EQ(time.error, milliseconds(24 * 3600 * 1000 / 5000));
}

TEST_F(TimeKeeperTest, AClockSetBackWhileRunningIsSeenWithoutTheCentre) {
    keeper_.note_centre_time(kMorning, 0ms);
    clocks_.pass(60s);
    clocks_.wall -= 10min;

    EXPECT_EQ(keeper_.now().offset, -10min);
    EXPECT_LT(keeper_.now().error, 1s);
}

TEST_F(TimeKeeperTest, AClockThatRanAheadMayBeASleepingMachine) {
    keeper_.note_centre_time(kMorning, 0ms);
    clocks_.wall += 1h;

    const auto time = keeper_.now();

    EXPECT_EQ(time.offset, 1h);
    EXPECT_EQ(time.error, 1h) << "perhaps it only slept";
    EXPECT_EQ(domain::clock_standing(time.offset, time.error, {}), domain::ClockStanding::Warn);
}

TEST_F(TimeKeeperTest, GoingBackIsSinceTheLastSavedAct) {
    keeper_.note_saved(reading_of(keeper_.now()));
    clocks_.pass(10min);
    clocks_.wall -= 5min;
    const auto after = keeper_.now();
    EXPECT_TRUE(after.clock_went_back) << "still later than the act, but ten minutes have passed";

    keeper_.note_saved(reading_of(after));
    clocks_.pass(1s);

    EXPECT_FALSE(keeper_.now().clock_went_back);
}

TEST_F(TimeKeeperTest, ACorrectionOfUnderASecondIsNoGoingBack) {
    keeper_.note_saved(reading_of(keeper_.now()));
    clocks_.wall -= 900ms;
    EXPECT_FALSE(keeper_.now().clock_went_back);
    clocks_.wall -= 200ms;
    EXPECT_TRUE(keeper_.now().clock_went_back);
}

TEST_F(TimeKeeperTest, AfterARestartTheStoredActIsTheMeasure) {
    keeper_.remember(kMorning + 1h, kMorning - 1h);

    const auto time = keeper_.now();

    EXPECT_TRUE(time.clock_went_back);
    EXPECT_EQ(time.centre_time, kMorning - 1h);
    EXPECT_FALSE(time.offset) << "nobody knows what was done to the clock meanwhile";
}

TEST(ClockStandingTest, FollowsTheLimitsOfTheStart) {
    using domain::clock_standing;
    using domain::ClockStanding;
    EXPECT_EQ(clock_standing(std::nullopt, 0ms, {}), ClockStanding::Unknown);
    EXPECT_EQ(clock_standing(2min, 0ms, {}), ClockStanding::Good);
    EXPECT_EQ(clock_standing(-2min - 1ms, 0ms, {}), ClockStanding::Warn);
    EXPECT_EQ(clock_standing(5min, 0ms, {}), ClockStanding::Warn);
    EXPECT_EQ(clock_standing(5min + 1ms, 0ms, {}), ClockStanding::Blocked);
    EXPECT_EQ(clock_standing(-6min, 2min, {}), ClockStanding::Warn) << "not beyond doubt";
}

TEST(ClockStandingTest, FollowsTheLimitsOfTheRules) {
    using domain::clock_standing;
    using domain::ClockStanding;
    const domain::ClockLimits strict{1min, 3min};
    EXPECT_EQ(clock_standing(1min, 0ms, strict), ClockStanding::Good);
    EXPECT_EQ(clock_standing(1min + 1ms, 0ms, strict), ClockStanding::Warn);
    EXPECT_EQ(clock_standing(-3min, 0ms, strict), ClockStanding::Warn);
    EXPECT_EQ(clock_standing(-3min - 1ms, 0ms, strict), ClockStanding::Blocked);
}

class StoredTimeTest : public StoreFixture {};

TEST_F(StoredTimeTest, EveryActCarriesItsTimeAndAClockSetBackShowsAlsoAfterARestart) {
    {
        const auto database = open();
        database->time().note_centre_time(kMorning + 3s, 100ms);
        ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("1", "n1")));
    }
    clock_.set(kMorning - 1h);
    const auto database = open();
    SqliteCaseStore store(*database);
    ASSERT_TRUE(store.save(opening_step("2", "n2")));
    ASSERT_TRUE(store.save(opening_step("3", "n3")));

    const auto first = store.events_of_case("c1")->front().clock;
    ASSERT_TRUE(first);
    EXPECT_EQ(first->saved_at, kMorning);
    EXPECT_EQ(first->centre_time, kMorning + 3s);
    ASSERT_TRUE(first->offset);
    EXPECT_NEAR(static_cast<double>(first->offset->count()), -3050, 1000);
    EXPECT_GE(first->error, 50ms);
    EXPECT_FALSE(first->went_back);
    const auto second = store.events_of_case("c2")->front().clock;
    EXPECT_TRUE(second->went_back);
    EXPECT_EQ(second->centre_time, kMorning + 3s) << "the centre's last word outlives the program";
    EXPECT_FALSE(second->offset);
    EXPECT_FALSE(store.events_of_case("c3")->front().clock->went_back);
}

TEST_F(StoredTimeTest, TheLatestActCountsAfterARestartAlsoWhenLaterOnesAreDatedEarlier) {
    ASSERT_TRUE(SqliteCaseStore(*open()).save(opening_step("1", "n1")));
    clock_.set(kMorning - 30h);
    {
        const auto database = open();
        EXPECT_GE(database->time().now().believed, kMorning);
        ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("2", "n2")));
    }
    EXPECT_GE(open()->time().now().believed, kMorning) << "saving on the clock set back does not help";
}

TEST_F(StoredTimeTest, AnActWhoseOffsetIsKnownPutsAWrongFutureRight) {
    clock_.set(kMorning + 400h);
    ASSERT_TRUE(SqliteCaseStore(*open()).save(opening_step("1", "n1")));
    clock_.set(kMorning);
    {
        const auto database = open();
        EXPECT_GE(database->time().now().believed, kMorning + 400h);
        database->time().note_centre_time(kMorning, 0ms);
        ASSERT_TRUE(SqliteCaseStore(*database).save(opening_step("2", "n2")));
    }
    EXPECT_LT(open()->time().now().believed, kMorning + 1h);
}

}  // namespace
}  // namespace amphoe::storage
