#include "core/workflows/FaceCapture.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

class FaceCaptureTest : public ::testing::Test {
  protected:
    FaceCaptureTest() { counter.clock.step_at_every_look(std::chrono::milliseconds{40}); }
    testing::FakeCounter counter;
    FaceCapture capture{counter.camera, counter.face_matcher, counter.clock, counter.rules};
};

TEST_F(FaceCaptureTest, TakesAPictureThatWasGoodForHalfASecond) {
    int views = 0;
    const auto picture = capture.run("0", [&](const LiveView&) { ++views; }, {});
    ASSERT_TRUE(picture);
    EXPECT_GT(views, 3);
    EXPECT_EQ(counter.camera.closed, 1);
}

TEST_F(FaceCaptureTest, TimesOutWithTheLastFault) {
    counter.face_matcher.assessment.ok = false;
    counter.face_matcher.assessment.faults = {"face.dark"};
    const auto picture = capture.run("0", {}, {});
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, FailureCode::FaceTimeout);
    EXPECT_EQ(picture.error().detail, "face.dark");
    EXPECT_EQ(counter.camera.closed, 1);
}

TEST_F(FaceCaptureTest, TheOfficersKeyTakesAPictureThatIsNotPerfect) {
    counter.face_matcher.assessment.ok = false;
    capture.take_now();
    EXPECT_TRUE(capture.run("0", {}, {}));
}

TEST_F(FaceCaptureTest, TheOfficersKeyDoesNotTakeTwoFaces) {
    counter.face_matcher.assessment.ok = false;
    counter.face_matcher.assessment.faces = 2;
    counter.face_matcher.assessment.faults = {"face.many"};
    capture.take_now();
    const auto picture = capture.run("0", {}, {});
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().detail, "face.many");
}

TEST_F(FaceCaptureTest, AMissingCameraIsSaid) {
    counter.camera.open_answer = domain::Failure{FailureCode::CameraMissing, "no device"};
    EXPECT_EQ(capture.run("7", {}, {}).error().code, FailureCode::CameraMissing);
}

TEST_F(FaceCaptureTest, AStopEndsTheCapture) {
    counter.face_matcher.assessment.ok = false;
    std::stop_source source;
    const auto picture = capture.run(
        "0", [&](const LiveView&) { source.request_stop(); }, source.get_token());
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().detail, "stopped");
}

}  // namespace
}  // namespace amphoe::workflows
