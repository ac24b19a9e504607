#include "core/domain/LegalDays.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

const LegalDays office({"2026-12-07", "2026-12-31", "2027-01-01"});

TEST(LegalDaysTest, FifteenDaysAfterAMoveEndOnTheNextWorkingDay) {
    // The vector of domain.md E1: 22 November 2026 is a Sunday.
    EXPECT_EQ(office.last_day("2026-11-07", 15), "2026-11-23");
    EXPECT_EQ(LegalDays({}, false).last_day("2026-11-07", 15), "2026-11-22");
}

TEST(LegalDaysTest, TheFirstDayIsNotCounted) {
    EXPECT_EQ(office.last_day("2026-11-09", 1), "2026-11-10");
    EXPECT_EQ(office.last_day("2026-11-09", 0), "2026-11-09");
}

TEST(LegalDaysTest, HolidaysAndWeekendsInARowArePassed) {
    EXPECT_EQ(office.next_working_day("2026-12-05"), "2026-12-08");
    EXPECT_EQ(office.next_working_day("2026-12-31"), "2027-01-04");
    EXPECT_EQ(office.next_working_day("2026-12-30"), "2026-12-30");
}

TEST(LegalDaysTest, LatenessIsCountedFromTheMovedLastDay) {
    EXPECT_EQ(office.days_late("2026-11-07", 15, "2026-11-22"), 0);
    EXPECT_EQ(office.days_late("2026-11-07", 15, "2026-11-23"), 0);
    EXPECT_EQ(office.days_late("2026-11-07", 15, "2026-11-24"), 1);
    EXPECT_EQ(office.days_late("2026-11-07", 15, "2026-12-23"), 30);
}

TEST(LegalDaysTest, LeapDaysAndYearEndsAreCalendarDays) {
    EXPECT_EQ(LegalDays::plus_days("2028-02-28", 1), "2028-02-29");
    EXPECT_EQ(LegalDays::plus_days("2027-02-28", 1), "2027-03-01");
    EXPECT_EQ(LegalDays::days_between("2026-12-31", "2027-01-01"), 1);
    EXPECT_EQ(LegalDays::days_between("2028-03-01", "2028-02-28"), -2);
    EXPECT_EQ(office.after_working_days("2026-12-30", 1), "2027-01-04");
    EXPECT_EQ(office.after_working_days("2026-11-20", 1), "2026-11-23");
}

TEST(LegalDaysTest, WhatIsNoFullDateGivesNothing) {
    for (const auto* text : {"", "2026", "2026-11", "2026-02-29", "2569-11-40", "22/11/2569", "2026-11-22x"}) {
        EXPECT_FALSE(LegalDays::is_date(text)) << text;
        EXPECT_FALSE(office.last_day(text, 15)) << text;
        EXPECT_FALSE(office.is_working_day(text)) << text;
        EXPECT_FALSE(LegalDays::days_between(text, "2026-11-22")) << text;
        EXPECT_FALSE(office.after_working_days(text, 1)) << text;
    }
}

TEST(LegalDaysTest, EveryLastDayIsAWorkingDayAndNotBeforeTheCountedOne) {
    std::string event = "2026-01-01";
    for (int day = 0; day < 800; ++day, event = *LegalDays::plus_days(event, 1)) {
        const auto last = office.last_day(event, 15);
        ASSERT_TRUE(last);
        EXPECT_TRUE(office.is_working_day(*last)) << event;
        const auto passed = *LegalDays::days_between(event, *last);
        EXPECT_GE(passed, 15) << event;
        EXPECT_LE(passed, 20) << event;
    }
}

TEST(LegalDaysTest, AListOfHolidaysWithoutEndIsGivenUp) {
    std::set<std::string> all;
    for (std::string day = "2026-11-01"; day < "2027-03-01"; day = *LegalDays::plus_days(day, 1)) {
        all.insert(day);
    }
    EXPECT_FALSE(LegalDays(all).next_working_day("2026-11-02"));
}

}  // namespace
}  // namespace amphoe::domain
