#include "core/face/OpenCvPictureCodec.h"

#include <gtest/gtest.h>

#include "tests/core/face/UnusualFiles.h"

namespace amphoe::face {
namespace {

using domain::FailureCode;
using domain::Picture;
using Bytes = std::vector<std::uint8_t>;

// Left half red, right half blue, so that swapped colours and turned pictures show.
Picture red_and_blue(int width, int height) {
    Picture picture{width, height, {}, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool red = x < width / 2;
            picture.rgb.insert(picture.rgb.end(), {static_cast<std::uint8_t>(red ? 255 : 0), std::uint8_t{0},
                                                   static_cast<std::uint8_t>(red ? 0 : 255)});
        }
    }
    return picture;
}

Bytes jpeg(int width, int height) {
    return *OpenCvPictureCodec().encode_jpeg(red_and_blue(width, height), 90);
}

Bytes encoded_by_opencv(const char* format, const std::vector<int>& settings = {}) {
    cv::Mat noise(120, 160, CV_8UC3);
    cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 255);
    Bytes bytes;
    cv::imencode(format, noise, bytes, settings);
    return bytes;
}

void expect_invalid(const Bytes& bytes) {
    const auto decoded = OpenCvPictureCodec().decode(bytes);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, FailureCode::ImageInvalid);
}

void put_32(Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) {
        bytes[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
    }
}

// CRC-32 of PNG chunks (PNG specification, annex D), to make a bomb that is valid except for its size.
std::uint32_t crc_of(std::span<const std::uint8_t> bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
        }
    }
    return ~crc;
}

TEST(OpenCvPictureCodecTest, AJpegComesBackWithItsColoursInPlace) {
    const auto picture = OpenCvPictureCodec().decode(jpeg(64, 32));

    ASSERT_TRUE(picture) << picture.error().detail;
    EXPECT_EQ(picture->width, 64);
    EXPECT_EQ(picture->height, 32);
    ASSERT_EQ(picture->rgb.size(), 64U * 32U * 3U);
    EXPECT_GT(picture->rgb[0], 200);
    EXPECT_LT(picture->rgb[2], 60);
}

TEST(OpenCvPictureCodecTest, PngAndProgressiveJpegAreRead) {
    for (const auto& bytes :
         {encoded_by_opencv(".png"), encoded_by_opencv(".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})}) {
        const auto picture = OpenCvPictureCodec().decode(bytes);
        ASSERT_TRUE(picture) << picture.error().detail;
        EXPECT_EQ(picture->width, 160);
        EXPECT_EQ(picture->height, 120);
    }
}

TEST(OpenCvPictureCodecTest, TheOrientationOfExifIsApplied) {
    // 6: the top of the picture is its right side.
    const auto bytes = testing_support::with_orientation(jpeg(64, 32), 6);

    const auto picture = OpenCvPictureCodec().decode(bytes);

    ASSERT_TRUE(picture) << picture.error().detail;
    EXPECT_EQ(picture->width, 32);
    EXPECT_EQ(picture->height, 64);
    EXPECT_GT(picture->rgb[0], 200);
    EXPECT_GT(picture->rgb[picture->rgb.size() - 1], 200);
}

TEST(OpenCvPictureCodecTest, ZerosAfterTheEndOfAChipPhotoAreHarmless) {
    auto bytes = jpeg(64, 32);
    bytes.resize(bytes.size() + 200, 0);
    EXPECT_TRUE(OpenCvPictureCodec().decode(bytes));
}

TEST(OpenCvPictureCodecTest, RefusesWhatIsNoPicture) {
    expect_invalid({});
    expect_invalid({0xFF, 0xD8});
    expect_invalid(Bytes(1000, 'x'));
    expect_invalid(encoded_by_opencv(".bmp"));
}

TEST(OpenCvPictureCodecTest, RefusesAPictureCutOffAnywhere) {
    for (const auto& whole : {encoded_by_opencv(".jpg"), encoded_by_opencv(".png"),
                              encoded_by_opencv(".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})}) {
        for (const std::size_t part : {5U, 25U, 50U, 75U, 95U}) {
            expect_invalid(
                Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() * part / 100)));
        }
    }
}

TEST(OpenCvPictureCodecTest, RefusesAPngThatClaimsAHugeSizeBeforeDecoding) {
    auto bytes = encoded_by_opencv(".png");
    put_32(bytes, 16, 30000);
    put_32(bytes, 20, 30000);
    put_32(bytes, 29, crc_of(std::span(bytes).subspan(12, 17)));

    const auto begin = std::chrono::steady_clock::now();
    expect_invalid(bytes);

    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST(OpenCvPictureCodecTest, RefusesAJpegThatClaimsAHugeSize) {
    auto bytes = jpeg(64, 32);
    const Bytes frame_marker{0xFF, 0xC0};
    const auto frame = std::search(bytes.begin(), bytes.end(), frame_marker.begin(), frame_marker.end());
    ASSERT_NE(frame, bytes.end());
    const auto height = frame + 5;
    std::fill(height, height + 4, std::uint8_t{0xFF});
    expect_invalid(bytes);
}

TEST(OpenCvPictureCodecTest, RefusesAPictureThatIsTooLargeAsAFile) {
    expect_invalid(Bytes(33 * 1024 * 1024, 0xFF));
}

TEST(OpenCvPictureCodecTest, DoesNotEncodeAPictureOfImpossibleSize) {
    EXPECT_FALSE(OpenCvPictureCodec().encode_jpeg({}, 90));
    EXPECT_FALSE(OpenCvPictureCodec().encode_jpeg({10, 10, Bytes(5), {}}, 90));
}

}  // namespace
}  // namespace amphoe::face
