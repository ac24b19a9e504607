#include "core/workflows/FaceCapture.h"

#include <gtest/gtest.h>

#include <atomic>

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

// Judges by a list, one entry a picture; the last stays.
class ScriptedFaces final : public ports::FaceMatcher {
  public:
    domain::Result<domain::FaceAssessment> assess(const domain::Picture&) override {
        return script[std::min(next++, script.size() - 1)];
    }
    domain::Result<domain::FaceEvidence> compare(const domain::Picture&, const std::vector<domain::Picture>&) override {
        return domain::FaceEvidence{};
    }
    domain::Result<domain::FaceTemplate> describe(const domain::Picture&) override { return domain::FaceTemplate{}; }
    std::unique_ptr<ports::LiveFace> watch() override;
    domain::FaceModel model() const override { return {}; }
    domain::FaceThresholds thresholds() const override { return {"t", 0.4, 0.56, 3}; }

    std::vector<domain::FaceAssessment> script;
    std::size_t next = 0;
    std::atomic<int> prepared{0};
    int dropped = 0;
};

class ScriptedLive final : public ports::LiveFace {
  public:
    explicit ScriptedLive(ScriptedFaces& faces) : faces_(faces) {}
    ~ScriptedLive() override { ++faces_.dropped; }
    domain::Result<domain::FaceAssessment> look(const domain::Picture& picture, std::chrono::milliseconds) override {
        return faces_.assess(picture);
    }
    void prepare(const domain::Picture&) override { ++faces_.prepared; }
    domain::FacePresence presence() const override { return {60, {"presence.movement"}, {}}; }

  private:
    ScriptedFaces& faces_;
};

std::unique_ptr<ports::LiveFace> ScriptedFaces::watch() {
    return std::make_unique<ScriptedLive>(*this);
}

domain::FaceAssessment face(bool ok, std::vector<std::string> faults = {}, double yaw = 0) {
    domain::FaceAssessment assessment;
    assessment.ok = ok;
    assessment.faces = 1;
    assessment.faults = std::move(faults);
    assessment.pose.yaw = yaw;
    return assessment;
}

class SeveralProbesTest : public FaceCaptureTest {
  protected:
    ScriptedFaces faces;
    FaceCapture several{counter.camera, faces, counter.clock, counter.rules};
};

TEST_F(SeveralProbesTest, ThreePicturesAreTakenApartPreparedAndForgottenWithTheCapture) {
    faces.script = {face(true)};
    {
        FaceCapture one{counter.camera, faces, counter.clock, counter.rules};
        int views = 0;
        const auto taken = one.run("0", [&](const LiveView&) { ++views; }, {});
        ASSERT_TRUE(taken);
        EXPECT_EQ(taken->probes.size(), 3U);
        EXPECT_FALSE(taken->taken_by_officer);
        EXPECT_GE(views, 16) << "two times 300 ms at 40 ms a picture";
        ASSERT_TRUE(taken->presence);
        EXPECT_EQ(taken->presence->score, 60);
        EXPECT_EQ(faces.dropped, 0) << "what was prepared must live until the comparison";
    }
    EXPECT_EQ(faces.prepared, 3);
    EXPECT_EQ(faces.dropped, 1);
}

TEST_F(SeveralProbesTest, ABadPictureInBetweenThrowsTheEarlierOnesAway) {
    faces.script.assign(14, face(true));
    faces.script.push_back(face(false, {"face.none"}));
    faces.script.push_back(face(true));
    int views = 0;
    const auto taken = several.run("0", [&](const LiveView&) { ++views; }, {});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->probes.size(), 3U);
    EXPECT_GE(views, 15 + 16);
}

TEST_F(SeveralProbesTest, AdviceIsToleratedAfterAWhileButAMaskIsNot) {
    faces.script = {face(true, {"face.side_lit"})};
    int views = 0;
    EXPECT_TRUE(several.run("0", [&](const LiveView&) { ++views; }, {}));
    EXPECT_GE(views, 100) << "four seconds at 40 ms a picture";

    faces.script = {face(true, {"face.side_lit", "face.mask"})};
    const auto masked = several.run("0", {}, {});
    ASSERT_FALSE(masked);
    EXPECT_EQ(masked.error().code, FailureCode::FaceTimeout);
    EXPECT_EQ(masked.error().detail, "face.side_lit");
}

TEST_F(SeveralProbesTest, TheOfficersKeyTakesWhatIsThereWithinASecond) {
    faces.script = {face(true, {"face.glasses"})};
    several.take_now();
    int views = 0;
    const auto taken = several.run("0", [&](const LiveView&) { ++views; }, {});
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->taken_by_officer);
    EXPECT_EQ(taken->probes.size(), 1U) << "the others would be no better";
    EXPECT_LE(views, 30);
}

TEST_F(SeveralProbesTest, AnAskedTurnIsRecordedAndHoldsTheAutomatic) {
    faces.script = {face(true)};
    several.ask_turn();
    int prompted = 0;
    const auto taken = several.run("0",
                                   [&](const LiveView& view) {
                                       if (view.prompt.empty()) {
                                           return;
                                       }
                                       ++prompted;
                                       const double yaw = view.prompt == "prompt.turn_left" ? 20 : -20;
                                       faces.script = {face(true, {}, prompted < 10 ? yaw : 0)};
                                   },
                                   {});
    ASSERT_TRUE(taken);
    EXPECT_GE(prompted, 10);
    EXPECT_EQ(taken->presence->signs.back(), "presence.turn");
    EXPECT_EQ(taken->presence->score, 80);
}

TEST_F(SeveralProbesTest, AMissedTurnIsSaidAndTheCaptureGoesOn) {
    faces.script = {face(true)};
    several.ask_turn();
    const auto taken = several.run("0", {}, {});
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->presence->faults, std::vector<std::string>{"presence.turn_missed"});
    EXPECT_EQ(taken->presence->score, 50);
}

TEST(ProbeSeriesTest, AnotherPoseCountsSoonerAndTheBestComesFirst) {
    using std::chrono::milliseconds;
    const std::chrono::steady_clock::time_point start{};
    ProbeSeries series(3);
    auto plain = face(true);
    plain.components = {{"Sharpness", 50}};
    auto turned = face(true, {}, 9);
    turned.components = {{"Sharpness", 90}};
    domain::Picture first{1, 1, {1, 1, 1}, {}};
    domain::Picture second{1, 1, {2, 2, 2}, {}};
    EXPECT_TRUE(series.offer(first, plain, start));
    EXPECT_FALSE(series.offer(first, plain, start + milliseconds(150)));
    EXPECT_TRUE(series.offer(second, turned, start + milliseconds(150)));
    EXPECT_FALSE(series.full());
    EXPECT_TRUE(series.offer(first, turned, start + milliseconds(450)));
    EXPECT_TRUE(series.full());
    EXPECT_FALSE(series.offer(first, plain, start + milliseconds(900)));
    EXPECT_EQ(series.take().front().rgb[0], 2);
}

TEST(PromptedTurnTest, TheWrongSideIsNoTurn) {
    const std::chrono::steady_clock::time_point start{};
    PromptedTurn turn(PromptedTurn::Side::Left, start);
    EXPECT_EQ(turn.note(face(true, {}, -30), start), PromptedTurn::Outcome::Waiting);
    EXPECT_EQ(turn.note(face(true, {}, 0), start), PromptedTurn::Outcome::Waiting);
    EXPECT_EQ(turn.note(face(true, {}, 25), start), PromptedTurn::Outcome::Waiting) << "not back yet";
    EXPECT_EQ(turn.note(face(true, {}, 3), start), PromptedTurn::Outcome::Turned);
    EXPECT_EQ(turn.note(face(true, {}, 3), start + std::chrono::seconds(9)), PromptedTurn::Outcome::Turned);
}

TEST(PromptedTurnTest, BothSidesAreAsked) {
    int left = 0;
    for (int i = 0; i < 200; ++i) {
        left += PromptedTurn::random_side() == PromptedTurn::Side::Left ? 1 : 0;
    }
    EXPECT_GT(left, 0);
    EXPECT_LT(left, 200);
}

}  // namespace
}  // namespace amphoe::workflows
