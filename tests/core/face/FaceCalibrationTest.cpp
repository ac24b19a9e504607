#include "core/face/FaceCalibration.h"

#include <gtest/gtest.h>

namespace amphoe::face {
namespace {

std::uint32_t number(int i) {
    return static_cast<std::uint32_t>(i);
}

// Same persons at 0.301 to 0.500, strangers at 0.481 to 0.680, 200 of each.
std::vector<JudgedComparison> pairs() {
    std::vector<JudgedComparison> result;
    for (int i = 1; i <= 200; ++i) {
        result.push_back({0.300 + i / 1000.0, true, number(i), number(i)});
        result.push_back({0.480 + i / 1000.0, false, number(i), number(i)});
    }
    return result;
}

TEST(FaceCalibrationTest, CountsErrorsAtEachThreshold) {
    const auto calibration = calibrate(pairs(), 0.01);

    ASSERT_TRUE(calibration) << calibration.error().detail;
    EXPECT_EQ(calibration->genuine, 200U);
    EXPECT_EQ(calibration->impostor, 200U);
    const auto& at_half = calibration->table[10];
    EXPECT_NEAR(at_half.threshold, 0.50, 1e-9);
    EXPECT_NEAR(at_half.false_match.rate, 0.10, 0.006);
    EXPECT_NEAR(at_half.false_non_match.rate, 0, 0.006);
    EXPECT_NEAR(calibration->equal_error.rate, 0.05, 0.006);
}

TEST(FaceCalibrationTest, TheIntervalIsWilsons) {
    std::vector<JudgedComparison> list;
    for (int i = 0; i < 100; ++i) {
        list.push_back({i < 10 ? 0.9 : 0.1, true, number(i), number(i)});
        list.push_back({0.9, false, number(i), number(i)});
    }

    const auto point = calibrate(list, 0.5)->table.front();

    // Ten of a hundred: 5.52 % to 17.44 %.
    EXPECT_NEAR(point.false_non_match.low, 0.0552, 1e-4);
    EXPECT_NEAR(point.false_non_match.high, 0.1744, 1e-4);
    EXPECT_EQ(point.false_match.rate, 0);
    EXPECT_GT(point.false_match.high, 0.03);
}

TEST(FaceCalibrationTest, ProposesThresholdsThatKeepTheRates) {
    const auto calibration = calibrate(pairs(), 0.05);

    ASSERT_TRUE(calibration);
    const auto& proposed = calibration->proposed;
    EXPECT_NEAR(proposed.thresholds.pass, 0.49, 1e-9);
    EXPECT_NEAR(proposed.thresholds.refer, 0.58, 1e-9);
    EXPECT_TRUE(proposed.thresholds.version.empty());
    EXPECT_NEAR(proposed.at_pass.false_match.rate, 0.05, 0.006);
    EXPECT_NEAR(proposed.at_pass.false_non_match.rate, 0.05, 0.006);
    EXPECT_NEAR(proposed.at_refer.false_match.rate, 0.50, 0.006);
}

TEST(FaceCalibrationTest, RefusesTooFewPairsForTheRate) {
    EXPECT_FALSE(calibrate({}, 0.01));
    EXPECT_FALSE(calibrate(pairs(), 0.001));
    EXPECT_FALSE(calibrate(pairs(), 0));
}

}  // namespace
}  // namespace amphoe::face
