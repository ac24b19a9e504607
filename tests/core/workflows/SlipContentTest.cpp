#include "core/workflows/SlipContent.h"

#include <gtest/gtest.h>

namespace amphoe::workflows {
namespace {

TEST(PhoneTest, MobileNumbersAreReadInAnyWriting) {
    EXPECT_EQ(normalised_phone("0812345678"), "0812345678");
    EXPECT_EQ(normalised_phone("081-234-5678"), "0812345678");
    EXPECT_EQ(normalised_phone("๐๘๑ ๒๓๔ ๕๖๗๘"), "0812345678");
}

TEST(PhoneTest, OtherNumbersAreRefused) {
    for (const auto* text : {"", "081234567", "08123456789", "0212345678", "081234567a", "1812345678"}) {
        EXPECT_FALSE(normalised_phone(text)) << text;
    }
}

}  // namespace
}  // namespace amphoe::workflows
