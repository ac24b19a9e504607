#include "core/domain/PersonCategory.h"

#include <gtest/gtest.h>

#include <set>

namespace amphoe::domain {
namespace {

CitizenId beginning_with(char digit) {
    const auto first_twelve = std::string(1, digit) + "99990000001";
    return CitizenId::parse(first_twelve + CitizenId::check_digit(first_twelve)).value();
}

TEST(PersonCategoryTest, NamesEveryFirstDigitOnce) {
    std::set<std::string_view> keys;
    for (char digit = '1'; digit <= '8'; ++digit) {
        const auto category = person_category(beginning_with(digit));
        EXPECT_EQ(category.digit, digit - '0');
        EXPECT_FALSE(category.thai.empty());
        EXPECT_FALSE(category.english.empty());
        keys.insert(category.key);
    }
    EXPECT_EQ(keys.size(), 8U);
}

TEST(PersonCategoryTest, SaysWhatTheRegisterSays) {
    EXPECT_EQ(person_category(beginning_with('1')).key, "born-notified-in-time");
    EXPECT_EQ(person_category(beginning_with('6')).key, "unlawful-or-temporary");
    EXPECT_EQ(person_category(beginning_with('8')).key, "lawful-alien-or-naturalised");
}

}  // namespace
}  // namespace amphoe::domain
