#include "core/face/FaceScale.h"

#include <gtest/gtest.h>

namespace amphoe::face {
namespace {

using domain::FaceBand;
const domain::FaceThresholds thresholds{"test", 0.40, 0.56};

TEST(FaceScaleTest, ADistanceOnAThresholdBelongsToTheBetterBand) {
    EXPECT_EQ(band_of(0.40, thresholds), FaceBand::Pass);
    EXPECT_EQ(band_of(0.4001, thresholds), FaceBand::Refer);
    EXPECT_EQ(band_of(0.56, thresholds), FaceBand::Refer);
    EXPECT_EQ(band_of(0.5601, thresholds), FaceBand::Fail);
}

TEST(FaceScaleTest, TheThresholdsLieAtRoundPercents) {
    EXPECT_EQ(percent_of(0, thresholds), 100);
    EXPECT_EQ(percent_of(0.40, thresholds), 80);
    EXPECT_EQ(percent_of(0.56, thresholds), 60);
    EXPECT_EQ(percent_of(1.5, thresholds), 0);
}

TEST(FaceScaleTest, ThePercentNeverRisesAndNeverContradictsTheBand) {
    int last = 100;
    for (int step = 0; step <= 1500; ++step) {
        const double distance = step / 1000.0;
        const int percent = percent_of(distance, thresholds);
        EXPECT_LE(percent, last) << distance;
        last = percent;
        const auto band = band_of(distance, thresholds);
        EXPECT_EQ(percent >= 80, band == FaceBand::Pass) << distance;
        EXPECT_EQ(percent < 60, band == FaceBand::Fail) << distance;
    }
}

}  // namespace
}  // namespace amphoe::face
