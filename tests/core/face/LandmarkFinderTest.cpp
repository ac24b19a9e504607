#include "core/face/LandmarkFinder.h"

#include <limits>
#include <numeric>

#include "core/face/FaceDetector.h"
#include "core/face/FaceModels.h"
#include "core/face/importer/OnnxWriter.h"
#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using testing_support::models_folder;

// Values of face-api's own implementation (face.md section 12.5); symmetric padding or swapped colours differ clearly.
class LandmarkFinderTest : public testing::Test {
  protected:
    void SetUp() override {
        AMPHOE_SKIP_WITHOUT(models_folder() / landmark_file);
        const auto files = read_face_models({models_folder()});
        ASSERT_TRUE(files) << files.error().detail;
        auto finder = LandmarkFinder::read(files->landmarks);
        ASSERT_TRUE(finder) << finder.error().detail;
        finder_ = std::move(*finder);
    }

    static double sum(const LandmarkFinder::CropPoints& points) {
        return std::accumulate(points.begin(), points.end(), 0.0);
    }

    std::unique_ptr<LandmarkFinder> finder_;
};

TEST_F(LandmarkFinderTest, SeesTheGradientCropAsTheOriginalDoes) {
    domain::Picture crop{112, 112, {}, {}};
    for (int y = 0; y < 112; ++y) {
        for (int x = 0; x < 112; ++x) {
            crop.rgb.insert(crop.rgb.end(),
                            {static_cast<std::uint8_t>(x * 255 / 111), static_cast<std::uint8_t>(y * 255 / 111),
                             static_cast<std::uint8_t>((x + y) * 255 / 222)});
        }
    }

    const auto points = finder_->points_of_crop(crop);

    const std::array<double, 8> expected{0.35204, 0.49807, 0.49426, 0.54528, 0.54638, 0.56295, 0.63245, 0.60158};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(points[i], expected[i], 1e-4) << i;
    }
    EXPECT_NEAR(sum(points), 72.4669, 1e-2);
}

TEST_F(LandmarkFinderTest, SeesTheBlackCropAsTheOriginalDoes) {
    const auto points = finder_->points_of_crop({112, 112, std::vector<std::uint8_t>(112 * 112 * 3), {}});

    const std::array<double, 4> expected{0.03752, 0.24429, 0.04146, 0.35047};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(points[i], expected[i], 1e-4) << i;
    }
    EXPECT_NEAR(sum(points), 60.3083, 1e-2);
}

TEST_F(LandmarkFinderTest, ASecondLookStaysNearTheFirstAndFollowsATurnedHead) {
    const auto live = testing_support::demonstration_folder() / "person-a-live.jpg";
    AMPHOE_SKIP_WITHOUT(live);
    const auto picture = testing_support::picture_of_file(live);
    const auto faces = FaceDetector().find(picture);
    ASSERT_EQ(faces.size(), 1U);
    const auto first = finder_->locate(picture, faces.front().box);

    const auto second = finder_->refine(picture, first);

    const double eyes = eye_distance(first);
    for (std::size_t i = 27; i < landmark_count; ++i) {
        EXPECT_LT(distance_between(first[i], second[i]), 0.2 * eyes) << i;
    }
    // Both eyes are on one level and the mirror image gave the same face: left and right did not change places.
    EXPECT_LT(left_eye(second).x, right_eye(second).x);
    EXPECT_LT(left_eye(second).y, second[57].y);
}

TEST_F(LandmarkFinderTest, ASecondLookAtAMirroredPictureGivesMirroredPoints) {
    const auto live = testing_support::demonstration_folder() / "person-a-live.jpg";
    AMPHOE_SKIP_WITHOUT(live);
    const auto picture = testing_support::picture_of_file(live);
    const auto faces = FaceDetector().find(picture);
    ASSERT_EQ(faces.size(), 1U);
    const auto first = finder_->locate(picture, faces.front().box);
    auto flipped = picture;
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t pixel = 0; pixel < width * static_cast<std::size_t>(picture.height); ++pixel) {
        const auto mirror = pixel / width * width + (width - 1 - pixel % width);
        std::copy_n(&picture.rgb[pixel * 3], 3, &flipped.rgb[mirror * 3]);
    }
    const auto order = mirror_order();
    FaceLandmarks first_flipped;
    for (std::size_t i = 0; i < landmark_count; ++i) {
        first_flipped[i] = {static_cast<float>(picture.width - 1) - first[order[i]].x, first[order[i]].y};
    }

    const auto points = finder_->refine(picture, first);
    const auto mirrored_points = finder_->refine(flipped, first_flipped);

    const double eyes = eye_distance(points);
    for (std::size_t i = 0; i < landmark_count; ++i) {
        const FacePoint back{static_cast<float>(picture.width - 1) - mirrored_points[order[i]].x,
                             mirrored_points[order[i]].y};
        EXPECT_LT(distance_between(points[i], back), 0.03 * eyes) << i;
    }
}

TEST(LandmarkFinderWithoutModelTest, RefusesBytesThatAreNoNetwork) {
    const std::vector<std::uint8_t> bytes(100, 3);

    const auto finder = LandmarkFinder::read(bytes);

    ASSERT_FALSE(finder);
    EXPECT_EQ(finder.error().code, domain::FailureCode::FaceModelInvalid);
}

TEST(LandmarkFinderWithoutModelTest, RefusesANetworkWhosePointsAreNoNumbers) {
    const auto network = [](float bias) {
        OnnxWriter writer;
        writer.weights("w", {136, 3}, std::vector<float>(136 * 3, 0.1F));
        writer.weights("b", {136}, std::vector<float>(136, bias));
        writer.node("AveragePool", "mean", {"image"}, {{"kernel_shape", {112, 112}}});
        writer.node("Flatten", "flat", {"mean"}, {{"axis", {1}, false}});
        writer.node("Gemm", "points", {"flat", "w", "b"}, {{"transB", {1}, false}});
        const auto text = writer.finish("image", {1, 3, 112, 112}, "points", {1, 136});
        return LandmarkFinder::read(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    };
    EXPECT_TRUE(network(0.5F));
    const auto finder = network(std::numeric_limits<float>::quiet_NaN());
    ASSERT_FALSE(finder);
    EXPECT_EQ(finder.error().code, domain::FailureCode::FaceModelInvalid);
}

}  // namespace
}  // namespace amphoe::face
