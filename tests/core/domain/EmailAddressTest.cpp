#include "core/domain/EmailAddress.h"

#include <gtest/gtest.h>

#include <string>

namespace amphoe::domain {
namespace {

TEST(EmailAddressTest, ANameAndAPlaceWithADot) {
    for (const auto* right : {"a@b.th", "somchai.j@example.or.th", "x+y_z-1@a-b.co", "A1@B2.COM"}) {
        EXPECT_TRUE(is_email(right)) << right;
    }
    for (const auto* wrong : {"",        "@",        "a@",        "@b.th",   "a@b",     "a@@b.th",  "a@b..th",
                              ".a@b.th", "a.@b.th",  "a..b@c.th", "a@.b.th", "a@b.th.", "a@-b.th",  "a@b-.th",
                              "a@b.-th", "a b@c.th", "a@b.th\n",  "ก@b.th",  "a@ข.th",  "a,b@c.th", "<a@b.th>"}) {
        EXPECT_FALSE(is_email(wrong)) << wrong;
    }
}

TEST(EmailAddressTest, AtMostAHundredLetters) {
    const std::string place = "@example.th";
    EXPECT_TRUE(is_email(std::string(100 - place.size(), 'a') + place));
    EXPECT_FALSE(is_email(std::string(101 - place.size(), 'a') + place));
}

}  // namespace
}  // namespace amphoe::domain
