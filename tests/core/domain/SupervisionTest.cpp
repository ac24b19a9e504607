#include "core/domain/Supervision.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

TEST(TrainingRecordTest, CountsFromItsDayToItsLastDay) {
    TrainingRecord record{"t", "O-0001", "PDPA", "2026-11-20", "passed", "2027-11-20"};
    EXPECT_FALSE(record.valid_on("2026-11-19"));
    EXPECT_TRUE(record.valid_on("2026-11-20"));
    EXPECT_TRUE(record.valid_on("2027-11-20"));
    EXPECT_FALSE(record.valid_on("2027-11-21"));
    record.valid_until.clear();
    EXPECT_TRUE(record.valid_on("2099-01-01"));
    for (const char* other : {"failed", "attended", ""}) {
        record.result = other;
        EXPECT_FALSE(record.valid_on("2026-11-20")) << other;
    }
}

TEST(ImprovementTest, IsTiedToAnIndicatorAndAHeading) {
    for (const char* id : {"K1", "K9", "K10"}) {
        EXPECT_TRUE(is_kpi_id(id)) << id;
    }
    for (const char* id : {"K0", "K11", "k1", "K", "", "K1 "}) {
        EXPECT_FALSE(is_kpi_id(id)) << id;
    }
    EXPECT_EQ(improvement_headings().size(), 6U);
    EXPECT_EQ(improvement_heading("citizen_centred")->title_en, "Citizen-centred");
    EXPECT_EQ(improvement_heading("citizen"), nullptr);
}

TEST(SatisfactionCountsTest, MeanOfNoAnswersIsNoData) {
    SatisfactionCounts counts;
    EXPECT_FALSE(counts.mean());
    counts.answers[{ServiceKind::OwnData, 5}] = 3;
    counts.answers[{ServiceKind::MoveOut, 1}] = 1;
    EXPECT_EQ(counts.all(), 4);
    EXPECT_EQ(counts.of(5), 3);
    EXPECT_DOUBLE_EQ(*counts.mean(), 4.0);
}

}  // namespace
}  // namespace amphoe::domain
