// The code on a screen reads back as its payload.
#include "core/documents/QrPicture.h"

#include <gtest/gtest.h>

#include "core/documents/ZxingCodeReader.h"

namespace amphoe::documents {
namespace {

TEST(QrPictureTest, ReadsBackAsThePayload) {
    for (const auto& payload : {std::string("token-1"), std::string(48, 'a'), std::string(400, 'A')}) {
        const auto read = ZxingCodeReader().read(qr_picture(payload, 8));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, std::vector<std::string>{payload});
    }
}

TEST(QrPictureTest, HasAWhiteEdgeAroundIt) {
    const auto picture = qr_picture("token-1", 3);
    ASSERT_EQ(picture.rgb.size(),
              static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    for (std::size_t at = 0; at < static_cast<std::size_t>(picture.width) * 3 * 12; ++at) {
        ASSERT_EQ(picture.rgb[at], 255);
    }
}

TEST(QrPictureTest, NothingOrTooMuchIsNoPicture) {
    EXPECT_TRUE(qr_picture("", 8).empty());
    EXPECT_TRUE(qr_picture(std::string(401, 'A'), 8).empty());
    EXPECT_TRUE(qr_picture("token-1", 0).empty());
}

}  // namespace
}  // namespace amphoe::documents
