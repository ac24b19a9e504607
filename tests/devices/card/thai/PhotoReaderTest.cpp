#include "devices/card/thai/PhotoReader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"

namespace amphoe::devices::card {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kLengthAt = 377;
constexpr std::size_t kPhotoAt = 379;

domain::IdentityCard read(CardProfile profile) {
    tests::DirectChannel channel(std::move(profile));
    return ThaiCardSession(channel, "reader", {}).read({}, {}).value();
}

void announce(CardProfile& profile, std::size_t length) {
    profile.blocks[0][kLengthAt] = static_cast<std::uint8_t>(length >> 8);
    profile.blocks[0][kLengthAt + 1] = static_cast<std::uint8_t>(length & 0xFF);
}

TEST(PhotoReaderTest, TakesThePhotoByItsLength) {
    const auto card = read(tests::card_with(tests::plain_content()));
    ASSERT_TRUE(card.photo);
    EXPECT_EQ(card.photo->jpeg, tests::shapes_photo_bytes());
    EXPECT_EQ(card.photo->width, 297);
    EXPECT_EQ(card.photo->height, 355);
    EXPECT_EQ(card.photo->sha256.size(), 64U);
    EXPECT_THAT(card.warnings, IsEmpty());
}

TEST(PhotoReaderTest, FallsBackToTheEndMarkerWhenTheLengthIsOfNoUse) {
    for (const std::size_t length : {0U, 1U, 700U, 5119U, 0xFFFFU}) {
        auto profile = tests::card_with(tests::plain_content());
        announce(profile, length);
        const auto card = read(std::move(profile));
        ASSERT_TRUE(card.photo) << length;
        EXPECT_EQ(card.photo->jpeg, tests::shapes_photo_bytes()) << length;
        EXPECT_THAT(card.warnings, ElementsAre("photo.length")) << length;
    }
}

TEST(PhotoReaderTest, CutsPaddingOfAnyKindAfterTheEndMarker) {
    for (const int padding : {0x00, 0x20, 0xFF}) {
        auto profile = tests::card_with(tests::plain_content());
        const auto size = tests::shapes_photo_bytes().size();
        std::fill(profile.blocks[0].begin() + static_cast<std::ptrdiff_t>(kPhotoAt + size),
                  profile.blocks[0].begin() + 5497, static_cast<std::uint8_t>(padding));
        announce(profile, size + 40);  // too long by padding
        const auto card = read(std::move(profile));
        ASSERT_TRUE(card.photo) << padding;
        EXPECT_EQ(card.photo->jpeg, tests::shapes_photo_bytes()) << padding;
    }
}

TEST(PhotoReaderTest, RefusesAPhotoWithoutItsBeginning) {
    auto profile = tests::card_with(tests::plain_content());
    profile.blocks[0][kPhotoAt] = 0x00;
    const auto card = read(std::move(profile));
    EXPECT_FALSE(card.photo);
    EXPECT_THAT(card.warnings, ElementsAre("photo.invalid"));
}

TEST(PhotoReaderTest, ReadsAPhotoThatFillsTheWholeField) {
    auto content = tests::plain_content();
    content.photo.resize(5116, 0x00);
    content.photo.insert(content.photo.end(), {0xFF, 0xD9});
    const auto card = read(tests::card_with(content));
    ASSERT_TRUE(card.photo);
    EXPECT_EQ(card.photo->jpeg.size(), 5118U);
}

TEST(PhotoReaderTest, GivesARecordWithoutPhotoAndAWarningWhenItIsNoJpeg) {
    auto content = tests::plain_content();
    content.photo.assign(1800, 0x55);
    const auto card = read(tests::card_with(content));
    EXPECT_FALSE(card.photo);
    EXPECT_THAT(card.warnings, ElementsAre("photo.invalid"));
    EXPECT_EQ(card.citizen_id.digits(), "1999900000013");
}

TEST(PhotoReaderTest, GivesAWarningForAnEmptyPhotoField) {
    auto content = tests::plain_content();
    content.photo.clear();
    EXPECT_THAT(read(tests::card_with(content)).warnings, ElementsAre("photo.invalid"));
}

TEST(PhotoReaderTest, RefusesAPhotoThatNeverEnds) {
    auto profile = tests::card_with(tests::plain_content());
    const auto size = tests::shapes_photo_bytes().size();
    profile.blocks[0][kPhotoAt + size - 1] = 0x00;  // breaks the end marker
    const auto card = read(std::move(profile));
    EXPECT_FALSE(card.photo);
    EXPECT_THAT(card.warnings, Contains("photo.invalid"));
}

TEST(PhotoReaderTest, RefusesDimensionsMeantForTheDecoder) {
    auto content = tests::plain_content();
    auto& jpeg = content.photo;
    for (std::size_t at = 0; at + 8 < jpeg.size(); ++at) {
        if (jpeg[at] == 0xFF && jpeg[at + 1] == 0xC0) {
            jpeg[at + 5] = 0xFF;  // height 65xxx
            break;
        }
    }
    const auto card = read(tests::card_with(content));
    EXPECT_FALSE(card.photo);
    EXPECT_THAT(card.warnings, ElementsAre("photo.dimensions"));
}

}  // namespace
}  // namespace amphoe::devices::card
