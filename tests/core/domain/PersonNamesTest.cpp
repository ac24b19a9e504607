// The vectors of domain.md E6.
#include "core/domain/PersonNames.h"

#include <gtest/gtest.h>

#include "core/domain/FreeText.h"

namespace amphoe::domain {
namespace {

TEST(PersonNamesTest, ThaiNamesHaveThaiLettersSpaceHyphenAndDot) {
    for (const auto* name : {"", "สมชาย", "ณ อยุธยา", "ด.ช.", "ก-ข", "\u0E01\u0E3A", "\u0E40\u0E01\u0E4E", "น้ำ"}) {
        EXPECT_TRUE(is_thai_name(name)) << name;
    }
    // U+0E3B and 0E3F lie between the two ranges, 0E4F behind them; digits of both kinds are none.
    for (const auto* name : {"\u0E3B", "\u0E3F", "\u0E4F", "๙", "สมชาย2", "Somchai", "ก'ข", "ก\tข", "\xFF"}) {
        EXPECT_FALSE(is_thai_name(name)) << name;
    }
}

TEST(PersonNamesTest, LatinNamesHaveLettersSpaceHyphenApostropheAndDot) {
    for (const auto* name : {"", "Somchai", "O'Brien-Smith", "Mr.", "Na Ayutthaya", "AZaz"}) {
        EXPECT_TRUE(is_latin_name(name)) << name;
    }
    for (const auto* name : {"@", "[", "`", "{", "R2", "José", "สมชาย", "a_b", "a,b", "\xC0\xAF"}) {
        EXPECT_FALSE(is_latin_name(name)) << name;
    }
}

TEST(PersonNamesTest, AChildsTitleEndsWithTheFifteenthBirthday) {
    for (const auto* child : {"เด็กชาย", "ด.ช."}) {
        EXPECT_EQ(title_contradiction(child, {14, 14}, Sex::Male), "") << child;
        EXPECT_EQ(title_contradiction(child, {15, 15}, Sex::Male), "age") << child;
    }
    EXPECT_EQ(title_contradiction("เด็กหญิง", {14, 14}, Sex::Female), "");
    EXPECT_EQ(title_contradiction("ด.ญ.", {15, 15}, Sex::Female), "age");
    for (const auto* grown_up : {"นาง", "นางสาว", "น.ส."}) {
        EXPECT_EQ(title_contradiction(grown_up, {14, 14}, Sex::Female), "age") << grown_up;
        EXPECT_EQ(title_contradiction(grown_up, {15, 15}, Sex::Female), "") << grown_up;
    }
    EXPECT_EQ(title_contradiction("นาย", {14, 14}, Sex::Male), "age");
    EXPECT_EQ(title_contradiction("นาย", {15, 15}, Sex::Male), "");
}

TEST(PersonNamesTest, AnUnknownDayOfBirthContradictsNothing) {
    EXPECT_EQ(title_contradiction("เด็กชาย", {14, 15}, Sex::Male), "");
    EXPECT_EQ(title_contradiction("นาย", {14, 15}, Sex::Male), "");
}

TEST(PersonNamesTest, ATitleOfTheOtherSexIsNamedAndARankSaysNothing) {
    EXPECT_EQ(title_contradiction("นาย", {40, 40}, Sex::Female), "sex");
    EXPECT_EQ(title_contradiction("นาง", {40, 40}, Sex::Male), "sex");
    EXPECT_EQ(title_contradiction("เด็กหญิง", {9, 9}, Sex::Male), "sex");
    for (const auto* other : {"พันเอก", "พระ", "หม่อมราชวงศ์", "", "Mr."}) {
        EXPECT_EQ(title_contradiction(other, {9, 9}, Sex::Female), "") << other;
    }
}

TEST(PersonNamesTest, NamesThatSoundAlikeAreNear) {
    EXPECT_EQ(near_form("ใจ"), near_form("ไจ"));
    EXPECT_EQ(near_form("ศรี"), near_form("สรี"));
    EXPECT_EQ(near_form("ษรี"), near_form("สรี"));
    EXPECT_EQ(near_form("ลำไย"), near_form("รำใย"));
    EXPECT_EQ(near_form("สิทธิ์"), near_form("สิทธิ"));
    EXPECT_EQ(near_form("น\u0E4D\u0E49า\u200B"), near_form("น้ำ"));
    EXPECT_EQ(near_form("SOMCHAI  Jr."), near_form("somchai Jr."));
    EXPECT_NE(near_form("สมชาย"), near_form("สมชัย"));
    EXPECT_NE(near_form("กา"), near_form("ขา"));
}

TEST(PersonNamesTest, ASearchFindsTheNearName) {
    EXPECT_FALSE(contains_nearly("นาย ประสิทธิ์ ศรีใส", "ปลาสิทธิ")) << "another vowel is another name";
    EXPECT_TRUE(contains_nearly("นาย ประสิทธิ์ ศรีใส", "ปละสิทธิ"));
    EXPECT_TRUE(contains_nearly("นาย ประสิทธิ์ ศรีใส", "สรีไส"));
    EXPECT_TRUE(contains_nearly("1001-2569-01-000001", "000001"));
    EXPECT_FALSE(contains_nearly("นาย ประสิทธิ์", "วิชัย"));
    EXPECT_FALSE(contains_nearly("ก", "\xFF"));
}

TEST(PersonNamesTest, TheStoredFormComposesOrdersAndStrips) {
    EXPECT_EQ(*read_free_text("  ส\u0E4D\u0E32ราญ\u200B  ใจ ", {}), "ส\u0E33ราญ ใจ");
    EXPECT_EQ(*read_free_text("ท\u0E48\u0E35", {}), "ท\u0E35\u0E48");
}

}  // namespace
}  // namespace amphoe::domain
