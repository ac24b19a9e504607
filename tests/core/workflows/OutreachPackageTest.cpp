#include "core/workflows/OutreachPackage.h"

#include <gtest/gtest.h>

#include "tests/support/FakeOutreach.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

class OutreachPackageTest : public ::testing::Test {
  protected:
    OutreachPackage package() const { return **outreach_package(away.ports); }
    bool begins() const { return static_cast<bool>(may_begin_visit(away.ports)); }

    testing::FakeCounter counter;
    testing::FakeOutreach away{counter};
};

TEST_F(OutreachPackageTest, AtTheOfficeThereIsNoPackageHoweverOldTheData) {
    counter.clock.advance(hours(1000));
    EXPECT_FALSE(*outreach_package(away.ports));
    EXPECT_TRUE(begins());
    away.leave();
    EXPECT_FALSE(begins());
    away.come_back();
    EXPECT_TRUE(begins());
}

TEST_F(OutreachPackageTest, TheDataCountForTheHoursOfTheRulesAndNotAMomentMore) {
    away.leave();
    EXPECT_EQ(package().stage, PackageStage::Good);
    EXPECT_EQ(package().left, hours(48));
    counter.clock.advance(hours(48));
    EXPECT_EQ(package().stage, PackageStage::EndsSoon);
    EXPECT_EQ(package().left, minutes(0));
    EXPECT_TRUE(begins());
    counter.clock.advance(milliseconds(1));
    EXPECT_EQ(package().stage, PackageStage::Old);
    const auto refused = may_begin_visit(away.ports);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::OutreachDataOld);
    EXPECT_NE(refused.error().detail.find("OE-9901-69-001"), std::string::npos);
}

TEST_F(OutreachPackageTest, TheWarningBeginsAtItsAge) {
    away.leave();
    counter.clock.advance(hours(40) - milliseconds(1));
    EXPECT_EQ(package().stage, PackageStage::Good);
    counter.clock.advance(milliseconds(1));
    EXPECT_EQ(package().stage, PackageStage::EndsSoon);
    EXPECT_EQ(package().left, hours(8));
    counter.clock.advance(milliseconds(1));
    EXPECT_EQ(package().left, hours(8) - minutes(1)) << "a begun minute is not promised";
}

TEST_F(OutreachPackageTest, TheHoursAreThoseOfTheRules) {
    away.rules.outreach_package_hours = 24;
    away.rules.outreach_warning_hours = 20;
    away.leave();
    counter.clock.advance(hours(20));
    EXPECT_EQ(package().stage, PackageStage::EndsSoon);
    counter.clock.advance(hours(4) + milliseconds(1));
    EXPECT_FALSE(begins());
}

TEST_F(OutreachPackageTest, TheAgeCountsFromTheCentresDataNotFromTheDeparture) {
    counter.clock.advance(hours(30));
    away.leave();
    EXPECT_EQ(package().left, hours(18));
}

TEST_F(OutreachPackageTest, OnlyASynchronizationThatReachedTheCentreRenewsIt) {
    away.leave();
    counter.clock.advance(hours(49));
    EXPECT_FALSE(begins()) << "an attempt without an answer leaves the age as it is";
    away.fetch();
    EXPECT_TRUE(begins());
    EXPECT_EQ(package().stage, PackageStage::Good);
    EXPECT_EQ(package().left, hours(48));
}

TEST_F(OutreachPackageTest, WithoutTheCentresPageItCountsWhatTheEventWasOpenedWith) {
    away.leave();
    away.tables.known = {};
    counter.clock.advance(hours(48));
    EXPECT_TRUE(begins());
    counter.clock.advance(milliseconds(1));
    EXPECT_FALSE(begins());
}

TEST_F(OutreachPackageTest, TheBelievedTimeCountsWhereTheClockWasSetBack) {
    testing::FakeTrustedTime time;
    away.ports.time = &time;
    away.leave();
    time.believed = counter.clock.now() + hours(49);
    EXPECT_FALSE(begins()) << "the wall clock says that no time has passed";
    time.believed = counter.clock.now() + hours(47);
    EXPECT_TRUE(begins());
}

}  // namespace
}  // namespace amphoe::workflows
