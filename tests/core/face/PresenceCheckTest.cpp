#include "core/face/PresenceCheck.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

#include "core/face/PreparedFaces.h"

namespace amphoe::face {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

// A head of points with depth, seen from straight ahead and turned; `depth` 0 makes it a photo.
FaceLandmarks head(double yaw, double depth, double eyes_apart = 80) {
    FaceLandmarks points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = std::sin(static_cast<double>(i) * 1.7) * eyes_apart;
        const double y = std::cos(static_cast<double>(i) * 2.3) * eyes_apart;
        const double z = depth * std::sin(static_cast<double>(i) * 5.1) * eyes_apart;
        points[i] = {static_cast<float>(320 + x * std::cos(yaw) + z * std::sin(yaw)), static_cast<float>(240 + y)};
    }
    for (std::size_t i = 36; i < 42; ++i) {
        points[i] = {static_cast<float>(320 - eyes_apart / 2 * std::cos(yaw)), 200};
        points[i + 6] = {static_cast<float>(320 + eyes_apart / 2 * std::cos(yaw)), 200};
    }
    return points;
}

domain::Picture plain(int width = 640, int height = 480) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3, 128), {}};
}

domain::Picture grid(double wave) {
    auto picture = plain();
    std::minstd_rand noise(1);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                picture.rgb[(static_cast<std::size_t>(y) * 640 + static_cast<std::size_t>(x)) * 3 + channel] =
                    static_cast<std::uint8_t>(128 + 10 * std::sin(2 * M_PI * (0.27 * x + 0.12 * y)) * wave +
                                              static_cast<int>(noise() >> 8) % 5);
            }
        }
    }
    return picture;
}

TEST(PresenceCheckTest, AFlatPictureFitsAPlaneHoweverItIsTurnedAndAHeadDoesNot) {
    EXPECT_LT(flatness_residual(head(0, 0), head(0.5, 0)), 0.01);
    EXPECT_GT(flatness_residual(head(0, 0.4), head(0.5, 0.4)), 0.05);
}

TEST(PresenceCheckTest, AGridOfPixelsStandsOutOfTheNoise) {
    EXPECT_GT(moire_peak(grid(1), head(0, 0.4)), 8);
    EXPECT_LT(moire_peak(grid(0), head(0, 0.4)), 8);
}

TEST(PresenceCheckTest, ASmallFaceOrOneAtTheEdgeIsNotJudged) {
    EXPECT_EQ(moire_peak(grid(1), head(0, 0.4, 30)), 0);
    EXPECT_EQ(moire_peak(plain(100, 100), head(0, 0.4)), 0);
}

TEST(PresenceCheckTest, WithoutATurnNothingIsSaidOfDepth) {
    PresenceCheck check;
    for (int i = 0; i < 40; ++i) {
        check.note(plain(), head(0, 0), 2);
    }
    EXPECT_THAT(check.result().faults, Not(Contains("presence.flat")));
    EXPECT_THAT(check.result().faults, Contains("presence.still"));
}

TEST(PresenceCheckTest, TheTurnIsJudgedByItsEnds) {
    PresenceCheck solid;
    PresenceCheck flat;
    for (const double yaw : {0.0, 0.2, 0.5, 0.1, -0.1}) {
        solid.note(plain(), head(yaw, 0.4), yaw * 57);
        flat.note(plain(), head(yaw, 0), yaw * 57);
    }
    EXPECT_THAT(solid.result().signs, Contains("presence.parallax"));
    EXPECT_THAT(flat.result().faults, Contains("presence.flat"));
    EXPECT_GT(solid.result().score, flat.result().score);
}

TEST(PresenceCheckTest, AnotherPersonStartsFromNothing) {
    PresenceCheck check;
    check.note(plain(), head(0, 0), 0);
    check.note(plain(), head(0.5, 0), 28);
    check.start_again();
    EXPECT_THAT(check.result().faults, IsEmpty());
    EXPECT_EQ(check.result().score, 50);
}

TEST(PresenceCheckTest, CollapsedLandmarksAndNothingAtAllGiveAScore) {
    PresenceCheck check;
    EXPECT_EQ(check.result().score, 50);
    for (int i = 0; i < 30; ++i) {
        check.note(plain(64, 64), FaceLandmarks{}, i);
    }
    EXPECT_GE(check.result().score, 0);
    EXPECT_LE(check.result().score, 100);
}

TEST(PreparedFacesTest, AFewPicturesAreKnownAgainAndNoMore) {
    PreparedFaces faces;
    PreparedFace face;
    face.descriptor[0] = 0.5F;
    faces.keep(plain(10, 10), face);
    ASSERT_TRUE(faces.find(plain(10, 10)));
    EXPECT_EQ(faces.find(plain(10, 10))->descriptor[0], 0.5F);
    EXPECT_FALSE(faces.find(plain(12, 10)));

    for (int width = 20; width < 40; ++width) {
        faces.keep(plain(width, 10), face);
    }
    EXPECT_EQ(faces.size(), PreparedFaces::most);
    EXPECT_FALSE(faces.find(plain(10, 10)));
    faces.forget();
    EXPECT_FALSE(faces.find(plain(39, 10)));
}

}  // namespace
}  // namespace amphoe::face
