#include "core/domain/Fees.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

ServiceRules rules() {
    ServiceRules made;
    made.fees = {{"card_replacement", "ทำบัตรใหม่", "New card", 2000, "1990-01-01"},
                 {"card_replacement", "ทำบัตรใหม่", "New card", 10000, "2018-01-01"},
                 {"certified_copy", "คัดรับรอง", "Copy", 2000, "2024-01-01"}};
    made.waivers = {{"certified_copy", "9901", "2026-11-01", "2026-11-30", "น้ำท่วม"}};
    return made;
}

TEST(FeesTest, TheNewestRowOfTheDayCounts) {
    EXPECT_EQ(fee_on(rules(), "card_replacement", "2017-12-31")->satang, 2000);
    EXPECT_EQ(fee_on(rules(), "card_replacement", "2018-01-01")->satang, 10000);
    EXPECT_FALSE(fee_on(rules(), "card_replacement", "1989-12-31"));
    EXPECT_FALSE(fee_on(rules(), "something", "2026-11-22"));
}

TEST(FeesTest, AWaiverCountsInItsAreaAndDaysOnly) {
    const auto waived = fee_on(rules(), "certified_copy", "2026-11-30", {"9901", "990101"});
    ASSERT_TRUE(waived);
    EXPECT_EQ(waived->satang, 0);
    EXPECT_EQ(waived->full_satang, 2000);
    EXPECT_EQ(waived->waiver_th, "น้ำท่วม");
    EXPECT_EQ(fee_on(rules(), "certified_copy", "2026-12-01", {"9901", "990101"})->satang, 2000);
    EXPECT_EQ(fee_on(rules(), "certified_copy", "2026-10-31", {"9901", "990101"})->satang, 2000);
    EXPECT_EQ(fee_on(rules(), "certified_copy", "2026-11-15", {"9902", "990201"})->satang, 2000);
    EXPECT_EQ(fee_on(rules(), "certified_copy", "2026-11-15")->satang, 2000);
}

TEST(FeesTest, AWaiverOfASubDistrictCountsWhereThePersonIsRegistered) {
    auto flooded = rules();
    flooded.waivers.front().ccaatt = "990101";
    EXPECT_EQ(fee_on(flooded, "certified_copy", "2026-11-15", {"9901", "990101"})->satang, 0);
    EXPECT_EQ(fee_on(flooded, "certified_copy", "2026-11-15", {"9901", "990102"})->satang, 2000);
    EXPECT_EQ(fee_on(flooded, "certified_copy", "2026-11-15", {"9901"})->satang, 2000) << "nobody knows where";
}

TEST(FeesTest, AnAnnouncementMayCutAFeeToOneBaht) {
    auto cut = rules();
    cut.waivers.front().satang = 100;
    const auto fee = fee_on(cut, "certified_copy", "2026-11-15", {"9901"});
    EXPECT_EQ(fee->satang, 100);
    EXPECT_EQ(fee->full_satang, 2000);
    EXPECT_EQ(fee->waiver_th, "น้ำท่วม");
    cut.waivers.push_back({"certified_copy", "", "2026-11-01", "2026-11-30", "ทุกพื้นที่", 50});
    EXPECT_EQ(fee_on(cut, "certified_copy", "2026-11-15", {"9901"})->satang, 50) << "the cheapest of two";
    cut.waivers = {{"certified_copy", "", "2026-11-01", "2026-11-30", "แพงกว่า", 3000}};
    EXPECT_EQ(fee_on(cut, "certified_copy", "2026-11-15", {"9901"})->satang, 2000) << "never dearer";
    EXPECT_TRUE(fee_on(cut, "certified_copy", "2026-11-15", {"9901"})->waiver_th.empty());
}

TEST(FeesTest, AWaiverWithoutAreaCountsEverywhere) {
    auto everywhere = rules();
    everywhere.waivers.front().ccaatt = "";
    EXPECT_EQ(fee_on(everywhere, "certified_copy", "2026-11-15")->satang, 0);
}

TEST(FeesTest, OfTwoRowsWithTheSameDateTheLaterCounts) {
    auto twice = rules();
    twice.fees.push_back({"certified_copy", "คัดรับรอง", "Copy", 1000, "2024-01-01"});
    EXPECT_EQ(fee_on(twice, "certified_copy", "2026-11-22")->satang, 1000);
}

}  // namespace
}  // namespace amphoe::domain
