#include "core/face/ErrorCurve.h"

#include <gtest/gtest.h>

namespace amphoe::face {
namespace {

TEST(ErrorCurveTest, CountsBothErrorsAtAThresholdWhichItselfPasses) {
    const ErrorCurve curve({{0.3, true, 0, 0}, {0.5, true, 1, 1}, {0.4, false, 0, 1}, {0.5, false, 1, 0}});

    EXPECT_EQ(curve.genuine(), 2U);
    EXPECT_EQ(curve.impostor(), 2U);
    EXPECT_DOUBLE_EQ(curve.at(0.39).false_match.rate, 0);
    EXPECT_DOUBLE_EQ(curve.at(0.40).false_match.rate, 0.5);
    EXPECT_DOUBLE_EQ(curve.at(0.40).false_non_match.rate, 0.5);
    EXPECT_DOUBLE_EQ(curve.at(0.50).false_non_match.rate, 0);
}

TEST(ErrorCurveTest, NeedsComparisonsOfBothKinds) {
    EXPECT_THROW(ErrorCurve({}), std::invalid_argument);
    EXPECT_THROW(ErrorCurve({{0.3, true, 0, 0}}), std::invalid_argument);
}

TEST(ErrorCurveTest, ThresholdForARateLetsNoMorePass) {
    std::vector<JudgedComparison> list{{0.1, true, 0, 0}};
    for (std::uint32_t i = 0; i < 1000; ++i) {
        list.push_back({0.4 + i / 1000.0, false, i, i + 1});
    }
    const ErrorCurve curve(list);

    EXPECT_NEAR(curve.at(curve.threshold_at(0.01)).false_match.rate, 0.01, 1e-12);
    EXPECT_EQ(curve.at(curve.threshold_at(0.0001)).false_match.rate, 0);
}

TEST(ErrorCurveTest, SeparatedListsHaveNoEqualErrorAndMixedOnesHalf) {
    std::vector<JudgedComparison> apart;
    std::vector<JudgedComparison> mixed;
    for (std::uint32_t i = 0; i < 50; ++i) {
        apart.push_back({0.2 + i / 1000.0, true, i, i});
        apart.push_back({0.7 + i / 1000.0, false, i, i});
        mixed.push_back({0.2 + i / 1000.0, true, i, i});
        mixed.push_back({0.2 + i / 1000.0, false, i, i});
    }

    EXPECT_EQ(ErrorCurve(apart).equal_error(), (ErrorRate{0, 0, 0}));
    EXPECT_NEAR(ErrorCurve(mixed).equal_error().rate, 0.5, 0.02);
}

TEST(ErrorCurveTest, TheIntervalIsTheSameEveryTimeAndHoldsTheRate) {
    std::vector<JudgedComparison> list;
    for (std::uint32_t i = 0; i < 200; ++i) {
        list.push_back({0.30 + i / 1000.0, true, i % 20, i % 20});
        list.push_back({0.48 + i / 1000.0, false, i % 20, i % 20});
    }
    const auto first = ErrorCurve(list).equal_error();

    EXPECT_EQ(first, ErrorCurve(list).equal_error());
    EXPECT_LE(first.low, first.rate);
    EXPECT_GE(first.high, first.rate);
    EXPECT_LT(first.low, first.high);
}

}  // namespace
}  // namespace amphoe::face
