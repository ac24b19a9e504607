#include "core/domain/LaserCode.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

TEST(LaserCodeTest, TwoCapitalsAndTenDigitsHoweverTheyAreTyped) {
    for (const auto* right : {"ZZ9-9990000-01", "ZZ9999000001", "zz9 9990000 01", "ZZ๙-๙๙๙๐๐๐๐-๐๑"}) {
        ASSERT_TRUE(LaserCode::parse(right)) << right;
        EXPECT_EQ(LaserCode::parse(right)->text(), "ZZ9999000001") << right;
    }
}

TEST(LaserCodeTest, AnythingElseIsNone) {
    for (const auto* wrong : {"", "ZZ", "Z", "ZZ9-9990000-0", "ZZ9-9990000-011", "Z99-9990000-01", "ZZZ-9990000-01",
                              "ZZ9-99900a0-01", "ก09-9990000-01", "ZZ9_9990000_01", "ZZ9-9990000-01\n"}) {
        EXPECT_FALSE(LaserCode::parse(wrong)) << wrong;
    }
}

TEST(LaserCodeTest, OnlyTheTwoLettersAreEverShown) {
    EXPECT_EQ(LaserCode::parse("ZZ9-9990000-01")->masked(), "ZZ•-•••••••-••");
}

}  // namespace
}  // namespace amphoe::domain
