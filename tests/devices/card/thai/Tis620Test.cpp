#include "devices/card/thai/Tis620.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

using ByteList = std::vector<std::uint8_t>;

TEST(Tis620Test, DecodesThaiAndAscii) {
    const ByteList bytes{0xB9, 0xD2, 0xC2, ' ', 'A', 0xF1};
    EXPECT_EQ(decode_tis620(bytes), "นาย A๑");
}

TEST(Tis620Test, DecodesTheEndsOfBothRanges) {
    EXPECT_EQ(decode_tis620(ByteList{0xA1, 0xDA, 0xDF, 0xFB}), "\u0E01\u0E3A\u0E3F\u0E5B");
}

TEST(Tis620Test, RefusesEveryByteTheStandardLeavesUndefined) {
    for (unsigned byte = 0; byte <= 0xFF; ++byte) {
        const bool defined =
            (byte >= 0x20 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB);
        EXPECT_EQ(decode_tis620(ByteList{static_cast<std::uint8_t>(byte)}).has_value(), defined) << byte;
    }
}

TEST(Tis620Test, EncodesWhatItDecodes) {
    for (unsigned byte = 0; byte <= 0xFF; ++byte) {
        const ByteList one{static_cast<std::uint8_t>(byte)};
        if (const auto text = decode_tis620(one)) {
            EXPECT_EQ(encode_tis620(*text), one) << byte;
        }
    }
}

TEST(Tis620Test, RefusesToEncodeOtherScriptsAndBrokenUtf8) {
    EXPECT_FALSE(encode_tis620("é"));
    EXPECT_FALSE(encode_tis620("ກ"));  // Lao
    EXPECT_FALSE(encode_tis620("\xE0\xB8"));
    EXPECT_FALSE(encode_tis620("\n"));
}

TEST(Tis620Test, TakesOffTrailingPaddingOnly) {
    const ByteList padded{' ', 'a', ' ', 'b', ' ', 0x00, ' '};
    const auto rest = without_padding(padded);
    EXPECT_EQ(std::string(rest.begin(), rest.end()), " a b");
    EXPECT_TRUE(without_padding(ByteList{' ', 0x00}).empty());
}

}  // namespace
}  // namespace amphoe::devices::card
