#include "core/workflows/FaceGuards.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using testing::FakeGallery;
using testing::grey_picture;

class FaceGuardsTest : public ::testing::Test {
  protected:
    FaceGuardsTest() {
        auto officer_gallery = std::make_unique<FakeGallery>();
        auto today_gallery = std::make_unique<FakeGallery>();
        officer = officer_gallery.get();
        today = today_gallery.get();
        guards.emplace(matcher, clock, rules, std::move(officer_gallery), std::move(today_gallery));
    }
    FaceWarnings see(std::vector<float> face, const std::string& citizen) {
        matcher.described = std::move(face);
        return guards->check({grey_picture()}, citizen);
    }
    testing::FakeFaceMatcher matcher;
    testing::ManualClock clock;
    domain::FaceRules rules;
    FakeGallery* officer = nullptr;
    FakeGallery* today = nullptr;
    std::optional<FaceGuards> guards;
};

TEST_F(FaceGuardsTest, OneFaceUnderTwoNumbersIsWarnedOf) {
    EXPECT_FALSE(see({0.0F, 0.0F}, "index-a").any());
    EXPECT_TRUE(see({0.1F, 0.0F}, "index-b").same_face_today);
    EXPECT_FALSE(see({0.9F, 0.0F}, "index-c").same_face_today) << "another face";
}

TEST_F(FaceGuardsTest, TheSamePersonTwiceIsNoWarning) {
    EXPECT_FALSE(see({0.0F, 0.0F}, "index-a").any());
    EXPECT_FALSE(see({0.0F, 0.0F}, "index-a").any());
}

TEST_F(FaceGuardsTest, AnOwnEarlierPictureDoesNotHideTheOtherNumber) {
    see({0.0F, 0.0F}, "index-a");
    see({0.1F, 0.0F}, "index-b");
    EXPECT_TRUE(see({0.1F, 0.0F}, "index-b").same_face_today);
}

TEST_F(FaceGuardsTest, TheOfficersOwnFaceIsWarnedOfOnceHeAgreedToBeRemembered) {
    EXPECT_FALSE(guards->knows_officer());
    EXPECT_FALSE(see({0.5F, 0.5F}, "index-a").officer_like);
    ASSERT_TRUE(guards->remember_officer(grey_picture()));
    EXPECT_TRUE(guards->knows_officer());
    EXPECT_TRUE(see({0.5F, 0.6F}, "index-a").officer_like);
    EXPECT_FALSE(see({0.5F, 0.0F}, "index-a").officer_like);
}

TEST_F(FaceGuardsTest, EveryPictureOfACaptureIsComparedWithTheOfficer) {
    ASSERT_TRUE(guards->remember_officer(grey_picture()));
    class SecondIsTheOfficer final : public ports::FaceMatcher {
      public:
        domain::Result<domain::FaceAssessment> assess(const domain::Picture&) override {
            return domain::FaceAssessment{};
        }
        domain::Result<domain::FaceEvidence> compare(const domain::Picture&,
                                                     const std::vector<domain::Picture>&) override {
            return domain::FaceEvidence{};
        }
        domain::Result<domain::FaceTemplate> describe(const domain::Picture&) override {
            return domain::FaceTemplate({calls++ == 1 ? 0.9F : 0.1F, 0.2F});
        }
        domain::FaceModel model() const override { return {}; }
        domain::FaceThresholds thresholds() const override { return {}; }
        int calls = 0;
    } turning;
    FaceGuards both(turning, clock, rules, std::make_unique<FakeGallery>(), std::make_unique<FakeGallery>());
    ASSERT_TRUE(both.remember_officer(grey_picture()));
    EXPECT_TRUE(both.check({grey_picture(), grey_picture()}, "index-a").officer_like);
    EXPECT_EQ(turning.calls, 3);
}

TEST_F(FaceGuardsTest, AnUnusablePictureIsNotRememberedAndNoWarning) {
    matcher.failure = domain::Failure{domain::FailureCode::FaceNone, ""};
    EXPECT_EQ(guards->remember_officer(grey_picture()).error().code, domain::FailureCode::FaceNone);
    EXPECT_FALSE(guards->check({grey_picture()}, "index-a").any());
    EXPECT_EQ(today->size(), 0U);
}

TEST_F(FaceGuardsTest, SignOutWipesEverything) {
    see({0.0F, 0.0F}, "index-a");
    ASSERT_TRUE(guards->remember_officer(grey_picture()));
    ASSERT_EQ(today->size(), 1U);
    ASSERT_EQ(officer->size(), 1U);
    guards->forget();
    EXPECT_EQ(today->size(), 0U);
    EXPECT_EQ(officer->size(), 0U);
    EXPECT_FALSE(guards->knows_officer());
    EXPECT_FALSE(see({0.0F, 0.0F}, "index-b").any());
}

TEST_F(FaceGuardsTest, MidnightInBangkokWipesEverything) {
    see({0.0F, 0.0F}, "index-a");
    ASSERT_TRUE(guards->remember_officer(grey_picture()));
    guards->forget_yesterday();
    EXPECT_EQ(today->size(), 1U) << "still the same day";
    clock.advance(std::chrono::hours(24));
    guards->forget_yesterday();
    EXPECT_EQ(today->size(), 0U);
    EXPECT_FALSE(guards->knows_officer());
}

TEST_F(FaceGuardsTest, AComparisonAfterMidnightSeesNothingOfYesterdayEvenWithoutTheTimer) {
    see({0.0F, 0.0F}, "index-a");
    clock.advance(std::chrono::hours(24));
    EXPECT_FALSE(see({0.0F, 0.0F}, "index-b").same_face_today);
    EXPECT_EQ(today->size(), 1U);
}

}  // namespace
}  // namespace amphoe::workflows
