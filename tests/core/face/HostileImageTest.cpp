// Pictures of every unusual kind, and such as are made to exhaust the program.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <cstdio>
// jpeglib.h needs size_t and FILE before it.
#include <jpeglib.h>

#include <cstdlib>
#include <opencv2/imgcodecs.hpp>

#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using namespace testing_support;
using domain::FailureCode;
using domain::Picture;
using Bytes = std::vector<std::uint8_t>;

Bytes encoded(const cv::Mat& pixels, const char* format, const std::vector<int>& settings = {}) {
    Bytes bytes;
    cv::imencode(format, pixels, bytes, settings);
    return bytes;
}

Bytes cmyk_jpeg(int width, int height) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = static_cast<JDIMENSION>(width);
    info.image_height = static_cast<JDIMENSION>(height);
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_start_compress(&info, TRUE);
    // Adobe's CMYK is stored inverted: no cyan, full magenta and yellow, no black is red.
    Bytes line;
    for (int x = 0; x < width; ++x) {
        line.insert(line.end(), {255, 0, 0, 255});
    }
    JSAMPROW row = line.data();
    while (info.next_scanline < info.image_height) {
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    Bytes bytes(memory, memory + size);
    jpeg_destroy_compress(&info);
    std::free(memory);
    return bytes;
}

Picture constant(int width, int height, std::uint8_t value) {
    return {width, height, Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, value), {}};
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
                              encoded(grey, ".png"), encoded(grey, ".jpg"), cmyk_jpeg(32, 24)}) {
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
