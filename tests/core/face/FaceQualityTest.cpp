#include "core/face/FaceQuality.h"

#include <gmock/gmock.h>

#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

FaceMeasures good_face() {
    FaceMeasures measures;
    measures.faces = 1;
    measures.box = {200, 120, 200, 200};
    measures.detection_score = 2;
    measures.eye_distance = 95;
    measures.head_size = 0.45;
    measures.mouth_gap = 0.03;
    measures.luminance_mean = 0.5;
    measures.uniformity = 0.7;
    measures.entropy = 7;
    measures.sharpness = 40;
    measures.margin_left = measures.margin_right = 3;
    measures.margin_above = 2.2;
    measures.margin_below = 2.8;
    return measures;
}

class FaceQualityTest : public testing::Test {
  protected:
    domain::FaceAssessment judged(const FaceMeasures& measures) const { return judge(measures, limits_); }
    QualityLimits limits_ = testing_support::shipped_thresholds().limits;
};

TEST_F(FaceQualityTest, AGoodFaceHasNoFaults) {
    const auto assessment = judged(good_face());

    EXPECT_TRUE(assessment.ok);
    EXPECT_THAT(assessment.faults, IsEmpty());
    EXPECT_EQ(assessment.box, (domain::Box{200, 120, 200, 200}));
    for (const auto& [name, value] : assessment.components) {
        EXPECT_GE(value, 70) << name;
        EXPECT_LE(value, 100) << name;
    }
}

TEST_F(FaceQualityTest, NoFaceIsAFaultAndNotAFailure) {
    const auto assessment = judged({});

    EXPECT_FALSE(assessment.ok);
    EXPECT_EQ(assessment.faces, 0);
    EXPECT_THAT(assessment.faults, ElementsAre("face.none"));
}

TEST_F(FaceQualityTest, EveryBlockingFaultHasItsKey) {
    const auto blocked_by = [&](auto change) {
        auto measures = good_face();
        change(measures);
        const auto assessment = judged(measures);
        EXPECT_FALSE(assessment.ok);
        return assessment.faults.empty() ? std::string() : assessment.faults.front();
    };
    EXPECT_EQ(blocked_by([](auto& m) { m.second_face = 0.9; }), "face.many");
    EXPECT_EQ(blocked_by([](auto& m) { m.eye_distance = 15; }), "face.small");
    EXPECT_EQ(blocked_by([](auto& m) { m.luminance_mean = 0.05; }), "face.dark");
    EXPECT_EQ(blocked_by([](auto& m) { m.luminance_mean = 0.97; }), "face.bright");
    EXPECT_EQ(blocked_by([](auto& m) { m.points_outside = 30; }), "face.cropped");
    EXPECT_EQ(blocked_by([](auto& m) { m.pose.yaw = -70; }), "face.turned");
    EXPECT_EQ(blocked_by([](auto& m) { m.sharpness = 0.5; }), "face.blurred");
}

TEST_F(FaceQualityTest, AdviceDoesNotBlockAndComesAfterWhatDoes) {
    auto measures = good_face();
    measures.eye_distance = 50;
    EXPECT_TRUE(judged(measures).ok);
    EXPECT_THAT(judged(measures).faults, ElementsAre("face.small"));

    measures.sharpness = 0.5;
    EXPECT_FALSE(judged(measures).ok);
    EXPECT_THAT(judged(measures).faults, ElementsAre("face.blurred", "face.small"));
}

TEST_F(FaceQualityTest, WhatTheOfficerCanPutRightIsAdvice) {
    const auto advised_by = [&](auto change) {
        auto measures = good_face();
        change(measures);
        const auto assessment = judged(measures);
        EXPECT_TRUE(assessment.ok);
        return assessment.faults.empty() ? std::string() : assessment.faults.front();
    };
    EXPECT_EQ(advised_by([](auto& m) { m.head_size = 0.7; }), "face.near");
    EXPECT_EQ(advised_by([](auto& m) { m.features.eye_opening = 0.01; }), "face.eyes_closed");
    EXPECT_EQ(advised_by([](auto& m) { m.features.eye_shade = 0.2; }), "face.glasses");
    EXPECT_EQ(advised_by([](auto& m) { m.features.mouth_cover = 40; }), "face.mask");
    EXPECT_EQ(advised_by([](auto& m) { m.detail = 0.8; }), "face.blurred");
    EXPECT_EQ(advised_by([](auto& m) {
                  m.luminance_mean = 0.3;
                  m.background = 0.9;
              }),
              "face.backlit");
    EXPECT_EQ(advised_by([](auto& m) { m.background = 0.98; }), "") << "a lit face before a white wall";
}

TEST_F(FaceQualityTest, AFaultIsNamedOnce) {
    auto measures = good_face();
    measures.pose = {30, 30, 20};
    EXPECT_THAT(judged(measures).faults, ElementsAre("face.turned"));
}

}  // namespace
}  // namespace amphoe::face
