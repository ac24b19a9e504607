#include "core/domain/PartialDate.h"

#include <gtest/gtest.h>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

PartialDate date(const char* iso) {
    return *PartialDate::from_iso(iso);
}

TEST(PartialDateTest, ReadsAFullChipDate) {
    const auto birth = PartialDate::from_chip("25300114");
    ASSERT_TRUE(birth);
    EXPECT_EQ(birth->iso(), "1987-01-14");
    EXPECT_EQ(birth->buddhist(), "2530-01-14");
    EXPECT_EQ(birth->thai_long(), "14 มกราคม 2530");
    EXPECT_EQ(birth->precision(), DatePrecision::Day);
}

TEST(PartialDateTest, KeepsUnknownMonthAndDayUnknown) {
    const auto year_only = PartialDate::from_chip("24900000");
    ASSERT_TRUE(year_only);
    EXPECT_EQ(year_only->thai_long(), "พ.ศ. 2490");
    EXPECT_EQ(year_only->iso(), "1947");
    const auto month_only = PartialDate::from_chip("24900100");
    ASSERT_TRUE(month_only);
    EXPECT_EQ(month_only->thai_short(), "ม.ค. 2490");
}

TEST(PartialDateTest, TestsTheLeapDayInTheGregorianYear) {
    EXPECT_TRUE(PartialDate::from_chip("25350229"));   // 1992 is a leap year
    EXPECT_FALSE(PartialDate::from_chip("25360229"));  // 1993 is not; 2536 would be divisible by 4
}

TEST(PartialDateTest, RefusesImpossibleDates) {
    for (const auto* text :
         {"", "2530011", "253001145", "25301301", "25300132", "25300014", "00000000", "99999999", "2530a114"}) {
        EXPECT_FALSE(PartialDate::from_chip(text)) << text;
    }
}

TEST(PartialDateTest, WritesTheDatesOfTheSeeds) {
    EXPECT_EQ(date("2023-06-30").thai_long(), "30 มิถุนายน 2566");
    EXPECT_EQ(date("2023-07-20").thai_long(), "20 กรกฎาคม 2566");
    EXPECT_EQ(to_thai_digits(date("2024-07-27").thai_long()), "๒๗ กรกฎาคม ๒๕๖๗");
    EXPECT_EQ(date("2024-09-04").thai_short(), "4 ก.ย. 2567");
    EXPECT_EQ(date("2024-09-04").english(), "4 September 2024 (BE 2567)");
}

TEST(PartialDateTest, AgeOfAFullDateChangesOnTheBirthday) {
    const auto birth = date("1987-01-14");
    EXPECT_EQ(birth.age_at(date("2026-01-13")).youngest, 38);
    EXPECT_EQ(birth.age_at(date("2026-01-14")).youngest, 39);
    EXPECT_EQ(birth.age_at(date("2026-01-14")).oldest, 39);
}

TEST(PartialDateTest, AgeOfALeapDayBirthdayChangesOnTheFirstOfMarch) {
    const auto birth = date("1992-02-29");
    EXPECT_EQ(birth.age_at(date("2026-02-28")).oldest, 33);
    EXPECT_EQ(birth.age_at(date("2026-03-01")).oldest, 34);
}

TEST(PartialDateTest, AgeOfAYearOnlyDateIsARange) {
    const auto age = PartialDate::from_chip("24900000")->age_at(date("2026-11-22"));
    EXPECT_EQ(age.youngest, 78);
    EXPECT_EQ(age.oldest, 79);
}

TEST(ExpiryDateTest, ExpiresOnTheDayAfter) {
    const ExpiryDate expiry{false, date("2028-01-14")};
    EXPECT_FALSE(expiry.expired_at(date("2028-01-14")));
    EXPECT_TRUE(expiry.expired_at(date("2028-01-15")));
}

TEST(ExpiryDateTest, LifelongNeverExpires) {
    const ExpiryDate expiry{true, std::nullopt};
    EXPECT_FALSE(expiry.expired_at(date("2156-01-01")));
    EXPECT_EQ(expiry.thai_long(), "ตลอดชีพ");
}

}  // namespace
}  // namespace amphoe::domain
