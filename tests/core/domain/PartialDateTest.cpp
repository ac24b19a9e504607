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
    EXPECT_EQ(date("2024-07-27").thai_short(), "27 ก.ค. 2567");
    EXPECT_EQ(date("2024-07-27").thai_brief(), "27 ก.ค. 67");
    EXPECT_EQ(date("1957-01-05").thai_brief(), "5 ม.ค. 00");
    EXPECT_EQ(PartialDate::from_chip("24900100")->thai_brief(), "ม.ค. 2490");
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

TEST(PartialDateTest, UntilTheEndOf2483TheYearBeganInApril) {
    struct Row {
        const char* chip;
        const char* iso;
        const char* words;
    };
    for (const auto& row :
         {Row{"24830215", "1941-02-15", "15 กุมภาพันธ์ 2483"}, Row{"24820331", "1940-03-31", "31 มีนาคม 2482"},
          Row{"24820401", "1939-04-01", "1 เมษายน 2482"}, Row{"24831231", "1940-12-31", "31 ธันวาคม 2483"},
          Row{"24840101", "1941-01-01", "1 มกราคม 2484"}, Row{"24840215", "1941-02-15", "15 กุมภาพันธ์ 2484"},
          Row{"24800100", "1938-01", "มกราคม 2480"}, Row{"24800000", "1937", "พ.ศ. 2480"}}) {
        const auto birth = PartialDate::from_chip(row.chip);
        ASSERT_TRUE(birth) << row.chip;
        EXPECT_EQ(birth->iso(), row.iso) << row.chip;
        EXPECT_EQ(birth->thai_long(), row.words) << row.chip;
    }
}

TEST(PartialDateTest, TheLeapDayOfAYearThatBeganInAprilIsThatOfTheNextGregorianYear) {
    EXPECT_EQ(PartialDate::from_chip("24780229")->iso(), "1936-02-29");
    EXPECT_FALSE(PartialDate::from_chip("24790229"));  // 1937; 1936 is over in March 2478
    EXPECT_TRUE(PartialDate::from_chip("24870229"));   // 1944, the first after the change
    EXPECT_EQ(PartialDate::from_chip("24780229")->age_at(date("2026-02-28")).oldest, 89);
    EXPECT_EQ(PartialDate::from_chip("24780229")->age_at(date("2026-03-01")).oldest, 90);
}

TEST(PartialDateTest, AGregorianDateIsWrittenInTheYearOfItsTime) {
    EXPECT_EQ(date("1940-02-15").buddhist(), "2482-02-15");
    EXPECT_EQ(date("1940-04-01").buddhist(), "2483-04-01");
    EXPECT_EQ(date("1941-01-01").buddhist(), "2484-01-01");
    for (const auto* iso : {"1936-02-29", "1939-03-31", "1939-04-01", "1940-01", "1940-12-31", "1941-01-01", "1939"}) {
        EXPECT_EQ(date(iso).iso(), iso);
    }
}

TEST(PartialDateTest, AgesOfBirthsBefore2484) {
    EXPECT_EQ(PartialDate::from_chip("24830215")->age_at(date("2026-02-14")).oldest, 84);
    EXPECT_EQ(PartialDate::from_chip("24830215")->age_at(date("2026-02-15")).youngest, 85);
    const auto whole_year = PartialDate::from_chip("24800000");  // 1 April 1937 to 31 March 1938
    EXPECT_EQ(whole_year->age_at(date("2026-03-31")).oldest, 88);
    EXPECT_EQ(whole_year->age_at(date("2026-03-31")).youngest, 88);
    EXPECT_EQ(whole_year->age_at(date("2026-04-01")).oldest, 89);
    const auto nine_months = PartialDate::from_chip("24830000");  // ended on 31 December 1940
    EXPECT_EQ(nine_months->age_at(date("2026-12-31")).youngest, 86);
    EXPECT_EQ(nine_months->age_at(date("2026-12-30")).youngest, 85);
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
