#include <gtest/gtest.h>

#include "core/face/OpenCvPictureCodec.h"

namespace amphoe::face {
namespace {

using domain::Picture;

/// Every pixel tells its column and row.
Picture coordinates(int width, int height) {
    Picture picture{width, height, {}, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture.rgb.insert(picture.rgb.end(),
                               {static_cast<std::uint8_t>(x % 256), static_cast<std::uint8_t>(y % 256), 7});
        }
    }
    return picture;
}

TEST(PictureCutTest, KeepsExactlyThePixelsOfTheBox) {
    auto picture = coordinates(40, 30);
    picture.taken_at = *support::from_iso8601("2026-11-22T02:00:00.000Z");
    const auto cut = OpenCvPictureCodec().cut(picture, {10, 5, 20, 8}, 640);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->width, 20);
    EXPECT_EQ(cut->height, 8);
    ASSERT_EQ(cut->rgb.size(), 20U * 8U * 3U);
    EXPECT_EQ(cut->rgb[0], 10);
    EXPECT_EQ(cut->rgb[1], 5);
    EXPECT_EQ(cut->rgb[cut->rgb.size() - 3], 29);
    EXPECT_EQ(cut->rgb[cut->rgb.size() - 2], 12);
    EXPECT_EQ(cut->taken_at, picture.taken_at);
}

TEST(PictureCutTest, MakesTheLongestSideFit) {
    const auto cut = OpenCvPictureCodec().cut(coordinates(1280, 720), {0, 0, 1280, 720}, 640);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->width, 640);
    EXPECT_EQ(cut->height, 360);
}

TEST(PictureCutTest, ABoxBeyondTheEdgeIsCutThere) {
    const auto cut = OpenCvPictureCodec().cut(coordinates(40, 30), {30, 20, 100, 100}, 640);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->width, 10);
    EXPECT_EQ(cut->height, 10);
}

TEST(PictureCutTest, ImpossibleBoxesAndPicturesAreRefused) {
    OpenCvPictureCodec codec;
    EXPECT_FALSE(codec.cut(coordinates(40, 30), {100, 100, 10, 10}, 640));
    EXPECT_FALSE(codec.cut(coordinates(40, 30), {0, 0, 0, 0}, 640));
    EXPECT_FALSE(codec.cut(coordinates(40, 30), {0, 0, 10, 10}, 0));
    EXPECT_FALSE(codec.cut({}, {0, 0, 10, 10}, 640));
}

}  // namespace
}  // namespace amphoe::face
