#include "core/face/DlibFaceMatcher.h"

#include <gmock/gmock.h>

#include <thread>

#include "core/face/OpenCvPicture.h"
#include "core/face/demonstration/SampleFaces.h"
#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using namespace testing_support;
using domain::FaceBand;
using domain::FailureCode;
using domain::Picture;

class DlibFaceMatcherTest : public testing::Test {
  protected:
    void SetUp() override {
        AMPHOE_SKIP_WITHOUT(models_folder() / manifest_file);
        AMPHOE_SKIP_WITHOUT(demonstration_folder() / "stamp");
        auto matcher = DlibFaceMatcher::open({models_folder()}, shipped_thresholds());
        ASSERT_TRUE(matcher) << matcher.error().detail;
        matcher_ = std::move(*matcher);
    }

    static Picture person(const std::string& file) { return picture_of_file(demonstration_folder() / (file + ".jpg")); }

    FailureCode code_of_comparing(const Picture& reference, const Picture& probe) {
        const auto evidence = matcher_->compare(reference, {probe});
        return evidence ? FailureCode::UnexpectedError : evidence.error().code;
    }

    std::unique_ptr<DlibFaceMatcher> matcher_;
};

TEST_F(DlibFaceMatcherTest, TheDemonstrationCitizensPassAgainstTheirOwnCards) {
    for (const std::string name : {"person-a", "person-b"}) {
        const auto evidence = matcher_->compare(person(name + "-card"), {person(name + "-live")});
        ASSERT_TRUE(evidence) << evidence.error().detail;
        EXPECT_EQ(evidence->band, FaceBand::Pass) << name << " at " << evidence->distance;
        EXPECT_GE(evidence->percent, 80);
        RecordProperty(name, std::to_string(evidence->distance));
    }
}

TEST_F(DlibFaceMatcherTest, TheDemonstrationStrangerIsRefusedAgainstEveryCard) {
    for (const std::string name : {"person-a", "person-b"}) {
        const auto evidence = matcher_->compare(person(name + "-card"), {person("stranger-live")});
        ASSERT_TRUE(evidence) << evidence.error().detail;
        EXPECT_EQ(evidence->band, FaceBand::Fail) << name << " at " << evidence->distance;
        RecordProperty(name, std::to_string(evidence->distance));
    }
}

TEST_F(DlibFaceMatcherTest, TheDemonstrationCitizensDoNotPassForEachOther) {
    for (const auto& [card, live] : {std::pair{"person-a-card", "person-b-live"}, {"person-b-card", "person-a-live"}}) {
        const auto evidence = matcher_->compare(person(card), {person(live)});
        ASSERT_TRUE(evidence) << evidence.error().detail;
        EXPECT_NE(evidence->band, FaceBand::Pass) << evidence->distance;
    }
}

TEST_F(DlibFaceMatcherTest, NobodyFromTheSamplePicturesPassesForADemonstrationPerson) {
    const auto samples = setup_folder() / "source" / "demo";
    AMPHOE_SKIP_WITHOUT(samples / "sample1.jpg");
    demonstration::SampleFaces faces(samples, models_folder());
    for (const auto& recipe : demonstration::read_recipes(AMPHOE_PEOPLE_FILE)) {
        for (const auto& share : recipe.shares) {
            cv::Mat pixels;
            // Around the face alone; neighbours of the group picture stay outside.
            const cv::Rect surroundings(demonstration::canvas_width / 2 - 190, 130, 380, 440);
            faces.face(share).pixels(surroundings).convertTo(pixels, CV_8UC3);
            const auto evidence = matcher_->compare(picture_of(pixels), {person(recipe.name + "-live")});
            ASSERT_TRUE(evidence) << recipe.name << ": " << evidence.error().detail;
            EXPECT_NE(evidence->band, FaceBand::Pass) << recipe.name << " at " << evidence->distance;
        }
    }
}

TEST_F(DlibFaceMatcherTest, TheSameInputGivesTheSameEvidence) {
    const auto card = person("person-a-card");
    const auto live = person("person-a-live");

    const auto first = matcher_->compare(card, {live});
    const auto second = matcher_->compare(card, {live});

    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->distance, second->distance);
    EXPECT_EQ(first->percent, second->percent);
    EXPECT_EQ(first->probe.components, second->probe.components);
    EXPECT_EQ(first->probe.box, second->probe.box);
    EXPECT_EQ(first->reference.faults, second->reference.faults);
}

TEST_F(DlibFaceMatcherTest, TheEvidenceNamesModelAndThresholds) {
    const auto evidence = matcher_->compare(person("person-a-card"), {person("person-a-live")});

    ASSERT_TRUE(evidence);
    EXPECT_EQ(evidence->model, matcher_->model());
    EXPECT_EQ(evidence->model.sha256.size(), 64U);
    EXPECT_EQ(evidence->thresholds, shipped_thresholds().mode_for(1, false).thresholds);
    EXPECT_FALSE(evidence->cohort);
    EXPECT_EQ(evidence->distance, evidence->raw_distance);
    EXPECT_GT(evidence->timing.describe_ms, 0);
    EXPECT_GE(evidence->timing.total_ms, evidence->timing.detect_ms + evidence->timing.describe_ms);
}

TEST_F(DlibFaceMatcherTest, SeveralProbesAreJudgedByTheThresholdsOfTheirNumber) {
    const auto card = person("person-a-card");
    const auto live = person("person-a-live");

    const auto three = matcher_->compare(card, {live, card, live});
    ASSERT_TRUE(three);
    EXPECT_EQ(three->thresholds, shipped_thresholds().mode_for(3, false).thresholds);
    EXPECT_EQ(three->thresholds.probes, 3);
    // The card's own picture is among the probes, so their mean lies nearer than the live picture alone.
    EXPECT_LT(three->distance, matcher_->compare(card, {live})->distance);

    // Thresholds were measured for three at most: what comes after them changes nothing.
    const auto six = matcher_->compare(card, {live, card, live, card, card, card});
    ASSERT_TRUE(six);
    EXPECT_EQ(six->distance, three->distance);
    EXPECT_EQ(six->thresholds, three->thresholds);
}

TEST_F(DlibFaceMatcherTest, MeasuringOnceAndJudgingLaterSaysTheSameAsComparing) {
    const auto card = matcher_->measure(person("person-a-card"));
    const auto live = matcher_->measure(person("person-a-live"));
    ASSERT_TRUE(card && live);

    const auto judged = matcher_->judge(*card, std::array{&*live});

    const auto compared = matcher_->compare(person("person-a-card"), {person("person-a-live")});
    ASSERT_TRUE(compared);
    EXPECT_EQ(judged.distance, compared->distance);
    EXPECT_EQ(judged.percent, compared->percent);
    EXPECT_EQ(judged.probe.components, compared->probe.components);
}

TEST_F(DlibFaceMatcherTest, ACohortIsNamedInTheEvidenceAndChangesTheDistanceOnly) {
    CohortContent content;
    content.model = matcher_->model();
    for (int index = 0; index < 800; ++index) {
        content.templates.emplace_back().fill(static_cast<float>(index % 7) / 100);
    }
    const LoadedCohort cohort{content, {"pilot-1", std::string(64, 'a')}};
    const auto opened = DlibFaceMatcher::open({models_folder()}, shipped_thresholds(), cohort);
    ASSERT_TRUE(opened) << opened.error().detail;

    const auto evidence = (*opened)->compare(person("person-a-card"), {person("person-a-live")});

    ASSERT_TRUE(evidence);
    ASSERT_TRUE(evidence->cohort);
    EXPECT_EQ(*evidence->cohort, cohort.identity);
    EXPECT_TRUE(evidence->thresholds.cohort);
    EXPECT_NE(evidence->distance, evidence->raw_distance);
    EXPECT_EQ(evidence->raw_distance, matcher_->compare(person("person-a-card"), {person("person-a-live")})->distance);
}

TEST_F(DlibFaceMatcherTest, ACohortTheThresholdsWereNotMeasuredForIsNotUsed) {
    CohortContent content;
    content.model = matcher_->model();
    content.templates.resize(120);  // far fewer people than the thresholds hold for
    const auto opened =
        DlibFaceMatcher::open({models_folder()}, shipped_thresholds(), LoadedCohort{content, {"s", ""}});
    ASSERT_TRUE(opened);

    const auto evidence = (*opened)->compare(person("person-a-card"), {person("person-a-live")});

    ASSERT_TRUE(evidence);
    EXPECT_FALSE(evidence->cohort);
    EXPECT_FALSE(evidence->thresholds.cohort);
}

TEST_F(DlibFaceMatcherTest, ACohortOfAnotherModelIsRefused) {
    CohortContent content;
    content.model = {"another", matcher_->model().sha256};
    content.templates.resize(800);
    const auto opened =
        DlibFaceMatcher::open({models_folder()}, shipped_thresholds(), LoadedCohort{content, {"s", ""}});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::ConfigurationInvalid);
}

TEST_F(DlibFaceMatcherTest, APictureAgainstItselfIsAtNoDistance) {
    const auto live = person("person-b-live");
    const auto evidence = matcher_->compare(live, {live});
    ASSERT_TRUE(evidence);
    EXPECT_NEAR(evidence->distance, 0, 1e-6);
    EXPECT_EQ(evidence->percent, 100);
}

TEST_F(DlibFaceMatcherTest, AGoodLivePictureIsAssessedAsOk) {
    const auto assessment = matcher_->assess(person("person-a-live"));

    ASSERT_TRUE(assessment);
    EXPECT_TRUE(assessment->ok);
    EXPECT_EQ(assessment->faces, 1);
    EXPECT_GT(assessment->box.width, 80);
    EXPECT_LT(std::abs(assessment->pose.yaw), 25);
    EXPECT_LT(std::abs(assessment->pose.roll), 10);
    for (const auto& [name, value] : assessment->components) {
        EXPECT_GE(value, 0) << name;
        EXPECT_LE(value, 100) << name;
    }
}

TEST_F(DlibFaceMatcherTest, AMirroredHeadIsTurnedAndRolledTheOtherWay) {
    const auto picture = person("person-b-live");
    auto mirrored = picture;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                mirrored.rgb[static_cast<std::size_t>((y * picture.width + x) * 3 + channel)] =
                    picture.rgb[static_cast<std::size_t>((y * picture.width + picture.width - 1 - x) * 3 + channel)];
            }
        }
    }

    const auto pose = matcher_->assess(picture)->pose;
    const auto other = matcher_->assess(mirrored)->pose;

    EXPECT_NEAR(pose.yaw, -other.yaw, 6);
    EXPECT_NEAR(pose.roll, -other.roll, 3);
    EXPECT_NEAR(pose.pitch, other.pitch, 6);
}

TEST_F(DlibFaceMatcherTest, TwoFacesAreAFaultAndCannotBeCompared) {
    const auto assessment = matcher_->assess(person("two-faces"));

    ASSERT_TRUE(assessment);
    EXPECT_EQ(assessment->faces, 2);
    EXPECT_FALSE(assessment->ok);
    EXPECT_THAT(assessment->faults, testing::Contains("face.many"));
    EXPECT_EQ(code_of_comparing(person("person-a-card"), person("two-faces")), FailureCode::FaceMany);
}

TEST_F(DlibFaceMatcherTest, NoFaceIsAFaultAndCannotBeCompared) {
    const auto assessment = matcher_->assess(person("no-face"));

    ASSERT_TRUE(assessment);
    EXPECT_EQ(assessment->faces, 0);
    EXPECT_THAT(assessment->faults, testing::ElementsAre("face.none"));
    EXPECT_EQ(code_of_comparing(person("no-face"), person("person-a-live")), FailureCode::FaceNone);
}

TEST_F(DlibFaceMatcherTest, ADarkPictureCannotBeCompared) {
    auto dark = person("person-a-live");
    for (auto& value : dark.rgb) {
        value = static_cast<std::uint8_t>(value / 12);
    }
    const auto code = code_of_comparing(person("person-a-card"), dark);
    EXPECT_TRUE(code == FailureCode::FaceQualityLow || code == FailureCode::FaceNone);
}

TEST_F(DlibFaceMatcherTest, AnEmptyOrIllFormedPictureIsInvalid) {
    EXPECT_EQ(matcher_->assess({}).error().code, FailureCode::ImageInvalid);
    EXPECT_EQ(matcher_->assess({640, 480, std::vector<std::uint8_t>(10), {}}).error().code, FailureCode::ImageInvalid);
    EXPECT_EQ(code_of_comparing({}, person("person-a-live")), FailureCode::ImageInvalid);
}

TEST_F(DlibFaceMatcherTest, TinyPicturesAreHarmless) {
    for (const int side : {1, 2, 7, 40}) {
        const auto count = static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3;
        const auto assessment = matcher_->assess({side, side, std::vector<std::uint8_t>(count, 128), {}});
        ASSERT_TRUE(assessment) << side << ": " << assessment.error().detail;
        EXPECT_EQ(assessment->faces, 0);
    }
}

TEST_F(DlibFaceMatcherTest, CallsFromTwoThreadsGiveTheSameResult) {
    const auto card = person("person-a-card");
    const auto live = person("person-a-live");
    const double alone = matcher_->compare(card, {live})->distance;

    double there = 0;
    std::thread other([&] { there = matcher_->compare(card, {live})->distance; });
    const double here = matcher_->compare(card, {live})->distance;
    other.join();

    EXPECT_EQ(here, alone);
    EXPECT_EQ(there, alone);
}

}  // namespace
}  // namespace amphoe::face
