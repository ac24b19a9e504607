#include "devices/card/thai/JpegFrame.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::devices::card {
namespace {

TEST(JpegFrameTest, FindsTheSizeOfARealPicture) {
    const auto frame = jpeg_frame(tests::shapes_photo_bytes());
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->width, 297);
    EXPECT_EQ(frame->height, 355);
}

TEST(JpegFrameTest, StaysInBoundsForEveryCutOfAPicture) {
    const auto photo = tests::shapes_photo_bytes();
    for (std::size_t length = 0; length < photo.size(); ++length) {
        const std::vector<std::uint8_t> cut(photo.begin(), photo.begin() + static_cast<std::ptrdiff_t>(length));
        if (const auto frame = jpeg_frame(cut)) {
            EXPECT_EQ(frame->width, 297) << length;
        }
    }
}

TEST(JpegFrameTest, FindsNothingWithoutAFrameHeaderBeforeTheScan) {
    const std::vector<std::uint8_t> scan_only{0xFF, 0xD8, 0xFF, 0xDA, 0x00, 0x02, 0xFF, 0xD9};
    EXPECT_FALSE(jpeg_frame(scan_only));
    EXPECT_FALSE(jpeg_frame(std::vector<std::uint8_t>{0x89, 'P', 'N', 'G'}));
    EXPECT_FALSE(jpeg_frame(std::vector<std::uint8_t>{0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x01, 0x00}));
}

}  // namespace
}  // namespace amphoe::devices::card
