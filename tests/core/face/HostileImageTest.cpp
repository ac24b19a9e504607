// Pictures of every unusual kind, and such as are made to exhaust the program.
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <limits>

#include "core/face/FaceScale.h"
#include "core/face/PresenceCheck.h"
#include "tests/core/face/SetUp.h"
#include "tests/core/face/UnusualFiles.h"

namespace amphoe::face {
namespace {

using namespace testing_support;
using domain::FailureCode;
using domain::Picture;

Picture constant(int width, int height, std::uint8_t value) {
    return {width, height, Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, value), {}};
}

Picture flat(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    Picture picture{width, height, {}, {}};
    for (int pixel = 0; pixel < width * height; ++pixel) {
        picture.rgb.insert(picture.rgb.end(), {red, green, blue});
    }
    return picture;
}

void put_32(Bytes& bytes, std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

// A small valid PNG with a compressed chunk before its pixels that unpacks to `unpacked` bytes.
Bytes png_with_packed_chunk(const std::string& kind, const std::string& before, std::size_t unpacked) {
    const Bytes zeros(unpacked, 'a');
    auto packed_size = compressBound(static_cast<uLong>(unpacked));
    Bytes packed(packed_size);
    compress2(packed.data(), &packed_size, zeros.data(), static_cast<uLong>(unpacked), 9);
    Bytes chunk(kind.begin(), kind.end());
    chunk.insert(chunk.end(), before.begin(), before.end());
    chunk.insert(chunk.end(), packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(packed_size));
    Bytes whole;
    put_32(whole, chunk.size() - 4);
    whole.insert(whole.end(), chunk.begin(), chunk.end());
    put_32(whole, crc32(0, chunk.data(), static_cast<uInt>(chunk.size())));
    auto png = encoded(cv::Mat(8, 8, CV_8UC3, cv::Scalar(9, 9, 9)), ".png");
    constexpr std::ptrdiff_t after_header = 8 + 25;
    png.insert(png.begin() + after_header, whole.begin(), whole.end());
    return png;
}

// Decodes in a child that may take at most `megabytes` more than it has; ends with 0 for a picture, 3 for a refusal.
void decode_within(const Bytes& bytes, long megabytes) {
    long pages = 0;
    if (FILE* statm = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(statm, "%ld", &pages) != 1) {
            pages = 0;
        }
        std::fclose(statm);
    }
    const auto limit = static_cast<rlim_t>(pages * 4096 + megabytes * 1024 * 1024);
    const rlimit memory{limit, limit};
    setrlimit(RLIMIT_AS, &memory);
    std::exit(OpenCvPictureCodec().decode(bytes) ? 0 : 3);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

TEST(HostileImageTest, EveryOrdinaryKindBecomesEightBitColour) {
    const cv::Mat colour(24, 32, CV_8UC3, cv::Scalar(10, 20, 200));
    const cv::Mat deep(24, 32, CV_16UC3, cv::Scalar(10 * 257, 20 * 257, 200 * 257));
    const cv::Mat alpha(24, 32, CV_8UC4, cv::Scalar(10, 20, 200, 0));
    const cv::Mat grey(24, 32, CV_8U, cv::Scalar(200));
    for (const auto& bytes : {encoded(colour, ".png"), encoded(deep, ".png"), encoded(alpha, ".png"),
                              encoded(grey, ".png"), encoded(grey, ".jpg"), cmyk_jpeg(flat(32, 24, 200, 20, 10))}) {
        const auto picture = OpenCvPictureCodec().decode(bytes);
        ASSERT_TRUE(picture) << picture.error().detail;
        EXPECT_EQ(picture->width, 32);
        EXPECT_EQ(picture->height, 24);
        ASSERT_EQ(picture->rgb.size(), 32U * 24U * 3U);
        EXPECT_NEAR(picture->rgb[0], 200, 60);
    }
}

TEST(HostileImageTest, OnePixelIsAPicture) {
    for (const char* format : {".png", ".jpg"}) {
        const auto picture = OpenCvPictureCodec().decode(encoded(cv::Mat(1, 1, CV_8UC3, cv::Scalar(9, 9, 9)), format));
        ASSERT_TRUE(picture) << picture.error().detail;
        EXPECT_EQ(picture->rgb.size(), 3U);
    }
}

TEST(HostileImageTest, ALargePictureComesAtHalfTheSize) {
    const auto bytes = encoded(cv::Mat(100, 8000, CV_8UC3, cv::Scalar(9, 200, 9)), ".jpg");
    const auto picture = OpenCvPictureCodec().decode(bytes);
    ASSERT_TRUE(picture) << picture.error().detail;
    EXPECT_EQ(picture->width, 4000);
    EXPECT_EQ(picture->height, 50);
}

TEST(HostileImageTest, TheMemoryOfDecodingIsBounded) {
    if (sanitized) {
        GTEST_SKIP() << "a sanitizer takes the address space for itself";
    }
    // Smooth colour packs 8000 x 8000 pixels into less than a megabyte.
    const auto large = encoded(cv::Mat(8000, 8000, CV_8UC3, cv::Scalar(90, 90, 90)), ".jpg");
    EXPECT_EXIT(decode_within(large, 160), testing::ExitedWithCode(0), "");
    const auto bomb = encoded(cv::Mat(8000, 8000, CV_8U, cv::Scalar(0)), ".png");
    EXPECT_LT(bomb.size(), 500'000U);
    EXPECT_EXIT(decode_within(bomb, 40), testing::ExitedWithCode(3), "");
    const auto scans =
        encoded(cv::Mat(8000, 8000, CV_8UC3, cv::Scalar(90, 90, 90)), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    EXPECT_EXIT(decode_within(scans, 40), testing::ExitedWithCode(3), "");
}

TEST(HostileImageTest, ChunksThatUnpackToHundredsOfMegabytesAreNotUnpacked) {
    if (sanitized) {
        GTEST_SKIP() << "a sanitizer takes the address space for itself";
    }
    using namespace std::string_literals;
    const auto whole_picture_or_refusal = [](int status) {
        return testing::ExitedWithCode(0)(status) || testing::ExitedWithCode(3)(status);
    };
    for (const auto& [kind, before] : {std::pair{"zTXt"s, "Comment\0\0"s}, std::pair{"iCCP"s, "Profile\0\0"s},
                                       std::pair{"iTXt"s, "Comment\0\1\0\0\0"s}}) {
        const auto bomb = png_with_packed_chunk(kind, before, 300'000'000);
        EXPECT_LT(bomb.size(), 400'000U);
        EXPECT_EXIT(decode_within(bomb, 40), whole_picture_or_refusal, "") << kind;
    }
}

TEST(HostileImageTest, WhatIsNoNumberIsNeverAGoodFace) {
    const auto no_number = std::numeric_limits<double>::quiet_NaN();
    const auto endless = std::numeric_limits<double>::infinity();
    const domain::FaceThresholds thresholds{"test", 0.40, 0.56};
    for (const double distance : {no_number, endless, 1e300}) {
        EXPECT_EQ(band_of(distance, thresholds), domain::FaceBand::Fail);
        EXPECT_EQ(percent_of(distance, thresholds), 0);
    }
    FaceMeasures measures;
    measures.faces = 1;
    measures.eye_distance = measures.luminance_mean = measures.sharpness = no_number;
    measures.pose.yaw = measures.margin_left = measures.uniformity = no_number;
    measures.features.eye_opening = no_number;
    const auto assessment = judge(measures, {});
    EXPECT_FALSE(assessment.ok);
    EXPECT_THAT(assessment.faults, testing::IsSupersetOf({"face.small", "face.turned"}));
    for (const auto& [name, value] : assessment.components) {
        EXPECT_GE(value, 0) << name;
        EXPECT_LE(value, 100) << name;
    }
}

class HostileFaceTest : public testing::Test {
  protected:
    void SetUp() override {
        AMPHOE_SKIP_WITHOUT(models_folder() / manifest_file);
        auto opened = DlibFaceMatcher::open({models_folder()}, shipped_thresholds());
        ASSERT_TRUE(opened) << opened.error().detail;
        matcher = std::move(*opened);
    }
    std::unique_ptr<DlibFaceMatcher> matcher;
};

TEST_F(HostileFaceTest, ConstantTinyAndStrangeShapesHoldNoFaceAndNoNonsense) {
    const auto live = matcher->watch();
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 600}, {600, 1}, {7, 9}, {320, 240}, {8192, 2}}) {
        for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{128}, std::uint8_t{255}}) {
            const auto picture = constant(width, height, value);
            for (const auto& assessment : {matcher->assess(picture), live->look(picture, {})}) {
                ASSERT_TRUE(assessment) << width << "x" << height << ": " << assessment.error().detail;
                EXPECT_EQ(assessment->faces, 0);
                EXPECT_THAT(assessment->faults, testing::ElementsAre("face.none"));
            }
            EXPECT_EQ(matcher->describe(picture).error().code, FailureCode::FaceNone);
        }
    }
    EXPECT_EQ(live->look({3, 3, {1}, {}}, {}).error().code, FailureCode::ImageInvalid);
    EXPECT_EQ(matcher->assess({9000, 1, Bytes(27000), {}}).error().code, FailureCode::ImageInvalid);
}

TEST_F(HostileFaceTest, MeasuresOfLandmarksAnywhereAreNumbers) {
    const auto picture = constant(64, 48, 77);
    for (const float spread : {0.0F, 1e-3F, 1e5F, -1e5F}) {
        FaceLandmarks points{};
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i] = {spread * static_cast<float>(i), spread * static_cast<float>(i % 7)};
        }
        const auto measures = measure(picture, {{{-5, -5, 400, 300}, 1.0}}, points);
        EXPECT_TRUE(std::isfinite(measures.detail) && std::isfinite(measures.background));
        EXPECT_TRUE(std::isfinite(measures.features.eye_opening) && std::isfinite(measures.features.eye_shade));
        EXPECT_TRUE(std::isfinite(measures.features.mouth_cover));
        for (const auto& [name, value] : judge(measures, shipped_thresholds().limits).components) {
            EXPECT_GE(value, 0) << name;
            EXPECT_LE(value, 100) << name;
        }
    }
}

TEST_F(HostileFaceTest, WhatWasPreparedIsTheSameAsWhatIsComparedAtOnce) {
    AMPHOE_SKIP_WITHOUT(demonstration_folder() / "stamp");
    const auto card = picture_of_file(demonstration_folder() / "person-a-card.jpg");
    const auto live = picture_of_file(demonstration_folder() / "person-a-live.jpg");
    const auto at_once = matcher->compare(card, {live});
    ASSERT_TRUE(at_once);
    auto watch = matcher->watch();
    watch->prepare(live);
    watch->prepare(constant(40, 40, 9));
    const auto prepared = matcher->compare(card, {live});
    ASSERT_TRUE(prepared);
    EXPECT_EQ(prepared->distance, at_once->distance);
    EXPECT_EQ(prepared->probe.components, at_once->probe.components);

    watch.reset();
    EXPECT_EQ(matcher->compare(card, {live})->distance, at_once->distance);
}

}  // namespace
}  // namespace amphoe::face
