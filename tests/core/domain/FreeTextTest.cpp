#include "core/domain/FreeText.h"

#include <gtest/gtest.h>

#include <random>

#include "core/support/UnicodeText.h"

namespace amphoe::domain {
namespace {

std::string taken(std::string_view typed, FreeTextRule rule = {}) {
    const auto text = read_free_text(typed, rule);
    return text ? *text : "!" + std::string(free_text_fault_name(text.error()));
}

TEST(FreeTextTest, PlainTextsStayAsTheyAre) {
    for (const auto* text : {"สมัครเรียน", "น้ำผึ้ง ณ อยุธยา", "O'Brien-Smith Jr.", "เลขที่ ๙๙/๑", "", "ก่อนเปิดเทอม © 2026"}) {
        EXPECT_EQ(taken(text), text);
    }
}

TEST(FreeTextTest, WhiteSpaceBecomesSingleSpaces) {
    EXPECT_EQ(taken("  ก \t ข\u00A0ค\n"), "ก ข ค");
    EXPECT_EQ(taken("ก \n\n ข", {60, true}), "ก\nข");
    EXPECT_EQ(taken("ก\r\nข", {60, false}), "ก ข");
}

TEST(FreeTextTest, ZeroWidthCharactersAreDropped) {
    EXPECT_EQ(taken("ก\u200Bข\u200C\u200D\uFEFF\u2060\u00ADค\uFE0F"), "กขค");
}

TEST(FreeTextTest, ControlCharactersAreRefused) {
    for (const auto* text : {"a\x01", "a\x1B[31m", "a\x7F", "a\u0085", "\x08"}) {
        EXPECT_EQ(taken(text), "!control") << text;
    }
    EXPECT_EQ(taken(std::string_view("a\0b", 3)), "!control");
}

TEST(FreeTextTest, DirectionAndRightToLeftTextsAreRefused) {
    for (const auto* text : {"abc\u202Edef", "\u2066a\u2069", "שלום", "مرحبا", "a\u200Fb"}) {
        EXPECT_EQ(taken(text), "!direction") << text;
    }
}

TEST(FreeTextTest, PictographsAreRefused) {
    for (const auto* text : {"ดี 😀", "👩\u200D👧", "❤\uFE0F", "🇹🇭", "☺"}) {
        EXPECT_EQ(taken(text), "!pictograph") << text;
    }
}

TEST(FreeTextTest, WhatNoFontHasIsRefused) {
    EXPECT_EQ(taken("\uE000"), "!unprintable");
    EXPECT_EQ(taken("\U000E0FFFx"), "!unprintable");
}

TEST(FreeTextTest, BrokenEncodingIsRefused) {
    for (const auto* text : {"\xFF", "\xE0\xB8", "\xC0\xAF", "\xED\xA0\x80", "a\x80"}) {
        EXPECT_EQ(taken(text), "!not_utf8") << text;
    }
}

TEST(FreeTextTest, LengthCountsLettersAndNotBytes) {
    std::string text;
    for (int letter = 0; letter < 60; ++letter) {
        text += "ก";
    }
    EXPECT_EQ(taken(text), text);
    EXPECT_EQ(taken(text + "ก"), "!too_long");
    std::string long_text;
    for (int letter = 0; letter < 10'000; ++letter) {
        long_text += "ก";
    }
    EXPECT_EQ(taken(long_text), "!too_long");
    EXPECT_EQ(taken(long_text, {10'000, false}), long_text);
    EXPECT_EQ(taken(std::string(1'000'000, 'a'), {2'000'000, false}), "!too_long");
}

TEST(FreeTextTest, ThaiLettersComeIntoOrder) {
    EXPECT_EQ(taken("น\u0E49\u0E4D\u0E32"), "น\u0E49\u0E33") << "tone, nikhahit, sara aa";
    EXPECT_EQ(taken("น\u0E4D\u0E49\u0E32"), "น\u0E49\u0E33");
    EXPECT_EQ(taken("น\u0E4D\u0E32"), "น\u0E33");
    EXPECT_EQ(taken("น\u0E33\u0E49"), "น\u0E49\u0E33") << "tone typed after sara am";
    EXPECT_EQ(taken("ท\u0E48\u0E35"), "ท\u0E35\u0E48") << "tone before the upper vowel";
    EXPECT_EQ(taken("ส\u0E34\u0E17\u0E18\u0E4C\u0E34"), "ส\u0E34\u0E17\u0E18\u0E34\u0E4C");
}

TEST(FreeTextTest, WhatCannotBePutRightIsRefused) {
    for (const auto* text : {"\u0E48ก", "ก\u0E48\u0E49", "ก\u0E31\u0E31\u0E31", "a\u0E35", " \u0E49", "ก \u0E49"}) {
        EXPECT_EQ(taken(text), "!thai_order") << text;
    }
}

TEST(FreeTextTest, ReadingTwiceIsReadingOnce) {
    // Any text that is taken is already in its final form; 20,000 texts of letters that matter.
    static const std::u32string letters =
        U"กขน \u0E31\u0E33\u0E34\u0E35\u0E38\u0E40\u0E47\u0E48\u0E49\u0E4C\u0E4D\u0E32\u200Bab\n\t";
    std::mt19937 numbers(20261122);
    int kept = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::u32string text;
        for (std::size_t length = numbers() % 8; length > 0; --length) {
            text.push_back(letters[numbers() % letters.size()]);
        }
        const auto once = read_free_text(support::utf8_of(text), {60, true});
        if (!once) {
            continue;
        }
        ++kept;
        const auto twice = read_free_text(*once, {60, true});
        ASSERT_TRUE(twice.ok()) << ::testing::PrintToString(text);
        ASSERT_EQ(*twice, *once);
    }
    EXPECT_GT(kept, 2'000);
}

TEST(FreeTextTest, BytesOfAnyKindNeverBreakIt) {
    std::mt19937 numbers(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string text(numbers() % 24, '\0');
        for (auto& byte : text) {
            byte = static_cast<char>(numbers() % 256);
        }
        const auto once = read_free_text(text, {60, false});
        if (once) {
            EXPECT_TRUE(support::code_points(*once)) << "still UTF-8";
        }
    }
}

}  // namespace
}  // namespace amphoe::domain
