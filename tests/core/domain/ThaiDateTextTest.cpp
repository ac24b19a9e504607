#include "core/domain/ThaiDateText.h"

#include <gtest/gtest.h>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

support::Timestamp noon_of(const std::string& day) {
    return *support::from_iso8601(day + "T05:00:00Z");
}

TEST(ThaiDateText, VectorsOfTheRules) {
    EXPECT_EQ(thai_day_with_weekday(noon_of("2023-06-30")), "วันศุกร์ที่ 30 มิถุนายน พ.ศ. 2566");
    EXPECT_EQ(thai_day_with_weekday(noon_of("2023-07-20")), "วันพฤหัสบดีที่ 20 กรกฎาคม พ.ศ. 2566");
    EXPECT_EQ(thai_day_with_weekday(noon_of("2024-07-27")), "วันเสาร์ที่ 27 กรกฎาคม พ.ศ. 2567");
    EXPECT_EQ(thai_day_with_weekday(noon_of("2024-09-04")), "วันพุธที่ 4 กันยายน พ.ศ. 2567");
    EXPECT_EQ(to_thai_digits(thai_day_long(noon_of("2024-07-27"))), "๒๗ กรกฎาคม ๒๕๖๗");
    EXPECT_EQ(fiscal_year(noon_of("2024-09-30")), 2567);
    EXPECT_EQ(fiscal_year(noon_of("2024-10-01")), 2568);
}

TEST(ThaiDateText, EveryForm) {
    const auto at = *support::from_iso8601("2024-07-27T02:05:00Z");
    EXPECT_EQ(thai_day_long(at), "27 กรกฎาคม 2567");
    EXPECT_EQ(thai_day_formal(at), "วันที่ 27 เดือน กรกฎาคม พ.ศ. 2567");
    EXPECT_EQ(thai_day_numeric(at), "27/07/2567");
    EXPECT_EQ(thai_clock(at), "09.05 น.");
    EXPECT_EQ(thai_clock(*support::from_iso8601("2024-07-27T02:30:00Z")), "09.30 น.");
    EXPECT_EQ(thai_moment(at), "27 กรกฎาคม 2567 เวลา 09.05 น.");
    EXPECT_EQ(english_moment(at), "27 July 2024, 09:05");
}

TEST(ThaiDateText, TheDayIsBangkoksDay) {
    EXPECT_EQ(thai_day_long(*support::from_iso8601("2024-12-31T17:00:00Z")), "1 มกราคม 2568");
    EXPECT_EQ(thai_day_long(*support::from_iso8601("2024-12-31T16:59:59Z")), "31 ธันวาคม 2567");
    EXPECT_EQ(thai_day_long(*support::from_iso8601("2024-02-28T17:00:00Z")), "29 กุมภาพันธ์ 2567");
}

}  // namespace
}  // namespace amphoe::domain
