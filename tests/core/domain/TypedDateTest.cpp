#include "core/domain/TypedDate.h"

#include <gtest/gtest.h>

#include <chrono>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

std::string iso(std::string_view typed) {
    const auto date = read_typed_date(typed);
    return date ? date->date.iso() : "-";
}

TEST(TypedDateTest, EveryFormOfTheSameDay) {
    for (const auto* typed : {"27/07/2567", "27/7/2567", "27-7-2567", "27.7.2567", "27 กรกฎาคม 2567", "27 ก.ค. 2567",
                              "2567-07-27", "2024-07-27", "27/7/2024", "๒๗/๗/๒๕๖๗", "27 July 2567"}) {
        EXPECT_EQ(iso(typed), std::string_view(typed) == "27 July 2567" ? "-" : "2024-07-27") << typed;
    }
}

TEST(TypedDateTest, TheYearTellsTheEra) {
    EXPECT_TRUE(read_typed_date("1/1/1900")->common_era);
    EXPECT_EQ(iso("1/1/1899"), "-");
    EXPECT_EQ(iso("1/1/2100"), "2100-01-01");
    EXPECT_EQ(iso("1/1/2101"), "-");
    EXPECT_EQ(iso("1/1/2400"), "-");
    EXPECT_FALSE(read_typed_date("1/1/2401")->common_era);
    EXPECT_EQ(iso("1/4/2401"), "1858-04-01");
    EXPECT_EQ(iso("1/1/2401"), "1859-01-01") << "January of a year that began in April";
}

TEST(TypedDateTest, YearsOfTwoDigitsAndOddTextsAreRefused) {
    for (const auto* typed : {"", "27/7/67", "27/7", "27/7/2567/1", "0/7/2567", "32/7/2567", "27/13/2567", "27/0/2567",
                              "a/b/c", "27//2567", "027/7/2567", "-27/7/2567", "27/7/02567", "27 Jul 2567"}) {
        EXPECT_EQ(iso(typed), "-") << typed;
    }
    EXPECT_EQ(iso(std::string(10'000, '1')), "-");
}

TEST(TypedDateTest, TheLeapDayIsTheGregorianYears) {
    EXPECT_EQ(iso("29/2/2567"), "2024-02-29");
    EXPECT_EQ(iso("29/2/2568"), "-");
    EXPECT_EQ(iso("29/2/2543"), "2000-02-29");
    EXPECT_EQ(iso("29/2/2643"), "-") << "2100 is no leap year";
    EXPECT_EQ(iso("29/2/2569"), "-");
}

TEST(TypedDateTest, TheEraTypedDecidesBefore2484) {
    EXPECT_EQ(iso("15/2/2482"), "1940-02-15");
    EXPECT_EQ(read_typed_date("15/2/1940")->date.thai_long(), "15 กุมภาพันธ์ 2482");
    EXPECT_EQ(read_typed_date("15/4/1940")->date.thai_long(), "15 เมษายน 2483");
    EXPECT_EQ(read_typed_date("29/2/1936")->date.buddhist(), "2478-02-29");
    EXPECT_EQ(iso("1/1/2443"), "1901-01-01");
}

TEST(TypedDateTest, EveryDayOfTwoCenturiesReadsBackFromItsBuddhistText) {
    using std::chrono::sys_days;
    int days = 0;
    for (auto day = sys_days(std::chrono::year(1900) / 1 / 1); day < sys_days(std::chrono::year(2100) / 1 / 1);
         day += std::chrono::days(1)) {
        const std::chrono::year_month_day date(day);
        const auto known = PartialDate::of_gregorian(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                                     static_cast<unsigned>(date.day()));
        ASSERT_TRUE(known);
        ASSERT_EQ(iso(known->thai_long()), known->iso());
        ASSERT_EQ(iso(to_thai_digits(known->thai_short())), known->iso());
        ASSERT_EQ(iso(known->buddhist()), known->iso());
        ASSERT_EQ(iso(known->iso()), known->iso());
        ASSERT_EQ(read_buddhist_date(known->buddhist()), known);
        ++days;
    }
    EXPECT_EQ(days, 73'049);
}

TEST(BuddhistDateTest, UnknownPartsStayUnknown) {
    EXPECT_EQ(read_buddhist_date("2490")->thai_long(), "พ.ศ. 2490");
    EXPECT_EQ(read_buddhist_date("2490-00-00")->thai_long(), "พ.ศ. 2490");
    EXPECT_EQ(read_buddhist_date("2490-01")->thai_short(), "ม.ค. 2490");
    for (const auto* wrong : {"", "24", "2490-1", "2490-13", "2490-00-05", "1987-01-14", "2490-01-01-01", "x"}) {
        EXPECT_FALSE(read_buddhist_date(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace amphoe::domain
