#include "core/domain/CitizenId.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

TEST(CitizenIdTest, AcceptsTheSyntheticNumbersOfTheReference) {
    for (const auto* number : {"1000000000017", "3000100002018", "1009900001026", "8000100003015", "5000100001018",
                               "1999900000013", "1999900000021"}) {
        const auto id = CitizenId::parse(number);
        ASSERT_TRUE(id) << number;
        EXPECT_EQ(id->digits(), number);
        EXPECT_TRUE(id->synthetic()) << number;
    }
}

TEST(CitizenIdTest, RefusesEveryOtherCheckDigit) {
    for (char last = '0'; last <= '9'; ++last) {
        EXPECT_EQ(CitizenId::parse(std::string("100000000001") + last).has_value(), last == '7') << last;
    }
}

TEST(CitizenIdTest, RefusesWrongLengthLettersAndReservedFirstDigits) {
    for (const auto* text : {"", "100000000001", "10000000000170", "10000000000a7", "0000000000000", "9000000000004"}) {
        EXPECT_FALSE(CitizenId::parse(text)) << text;
    }
}

TEST(CitizenIdTest, ReadsHyphensAndThaiDigits) {
    EXPECT_EQ(CitizenId::parse("1-9999-00000-01-3")->digits(), "1999900000013");
    EXPECT_EQ(CitizenId::parse("๑๙๙๙๙๐๐๐๐๐๐๑๓")->digits(), "1999900000013");
}

TEST(CitizenIdTest, ShowsFormattedAndMasked) {
    const auto id = CitizenId::parse("1999900000013");
    EXPECT_EQ(id->formatted(), "1-9999-00000-01-3");
    EXPECT_EQ(id->masked(), "x-xxxx-xxxxx-01-3");
}

TEST(CitizenIdTest, NumberOfARealProvinceIsNotSynthetic) {
    const std::string first_twelve = "110000000000";
    const auto id = CitizenId::parse(first_twelve + CitizenId::check_digit(first_twelve));
    ASSERT_TRUE(id);
    EXPECT_FALSE(id->synthetic());
}

}  // namespace
}  // namespace amphoe::domain
