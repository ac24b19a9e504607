#include "core/domain/HouseCode.h"

#include <gtest/gtest.h>

#include <random>

namespace amphoe::domain {
namespace {

TEST(HouseCodeTest, ElevenDigitsAndNothingElse) {
    EXPECT_EQ(HouseCode::parse("99010000017")->formatted(), "9901-000001-7");
    EXPECT_EQ(HouseCode::parse("9901-000001-7")->digits(), "99010000017");
    EXPECT_EQ(HouseCode::parse("๙๙๐๑ ๐๐๐๐๐๑ ๗")->office(), "9901");
    for (const auto* wrong : {"", "9901000001", "990100000178", "9901000001a", "01010000017", "9901_0000017"}) {
        EXPECT_FALSE(HouseCode::parse(wrong)) << wrong;
    }
}

TEST(HouseCodeTest, AnyElevenDigitsReadBackFromTheirWrittenForm) {
    std::mt19937_64 numbers(3);
    for (int round = 0; round < 5'000; ++round) {
        const auto digits = std::to_string(10'000'000'000ULL + numbers() % 90'000'000'000ULL);
        const auto code = HouseCode::parse(digits);
        ASSERT_TRUE(code);
        EXPECT_EQ(HouseCode::parse(code->formatted())->digits(), digits);
    }
}

TEST(HouseNumberTextTest, DigitsSlashesAndOneLetter) {
    for (const auto* right : {"1", "99/1", "123/45/6", "99/1ก", "12ฮ", "1234567890123456", "123456789012345ก"}) {
        EXPECT_EQ(read_house_number(right).value_or("-"), right);
    }
    EXPECT_EQ(read_house_number("๙๙/๑").value_or("-"), "99/1");
    for (const auto* wrong : {"", "/1", "1/", "1//2", "ก", "ก1", "1กก", "1ก2", "1 ก", "1-2", "12345678901234567",
                              "1234567890123456ก", "1a", "1ำ"}) {
        EXPECT_FALSE(read_house_number(wrong)) << wrong;
    }
}

TEST(AreaCodeTest, SixDigitsWithoutEmptyParts) {
    EXPECT_EQ(read_area_code("990101"), "990101");
    EXPECT_EQ(read_area_code("๑๐๐๑๐๑"), "100101");
    for (const auto* wrong : {"", "99010", "9901011", "090101", "990001", "990100", "99010a"}) {
        EXPECT_FALSE(read_area_code(wrong)) << wrong;
    }
}

TEST(MooTest, OneToThreeDigitsOrNothing) {
    for (const auto* right : {"", "1", "12", "999"}) {
        EXPECT_EQ(read_moo(right), right);
    }
    for (const auto* wrong : {"0", "000", "1000", "-1", "4ก"}) {
        EXPECT_FALSE(read_moo(wrong)) << wrong;
    }
}

TEST(DegreesTest, SixDecimalsWithinTheLimits) {
    for (const auto* right : {"5", "21", "13.123456", "20.999999", "5.0"}) {
        EXPECT_EQ(read_degrees(right, 5, 21), right);
    }
    for (const auto* wrong :
         {"", "4.999999", "21.000001", "13.1234567", "13,5", "1.3e1", "-13", "13.", ".5", "+13", "nan"}) {
        EXPECT_FALSE(read_degrees(wrong, 5, 21)) << wrong;
    }
}

}  // namespace
}  // namespace amphoe::domain
