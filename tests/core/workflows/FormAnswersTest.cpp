#include "core/workflows/FormAnswers.h"

#include <gtest/gtest.h>

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;

FormField field(FormFieldType type, int most = 60) {
    FormField made{"key", "ช่อง", "Field", type};
    made.max_length = most;
    made.choices = {{"a", "ก", "A"}, {"b", "ข", "B"}};
    return made;
}
std::string stored(FormFieldType type, const std::string& typed) {
    const auto value = checked_answer(field(type), typed);
    return value ? *value : "refused: " + value.error().detail;
}
bool refused(FormFieldType type, const std::string& typed) {
    const auto value = checked_answer(field(type), typed);
    return !value && value.error().code == FailureCode::FieldInvalid && value.error().detail.starts_with("key: ");
}

TEST(FormAnswersTest, DatesAreTypedInEitherEra) {
    EXPECT_EQ(stored(FormFieldType::Date, "22/11/2569"), "2026-11-22");
    EXPECT_EQ(stored(FormFieldType::Date, "๒๒/๑๑/๒๕๖๙"), "2026-11-22");
    EXPECT_EQ(stored(FormFieldType::Date, "22/11/2026"), "2026-11-22");
    EXPECT_EQ(stored(FormFieldType::Date, "2026-11-22"), "2026-11-22");
    EXPECT_EQ(stored(FormFieldType::Date, "29/02/2571"), "2028-02-29");
}

TEST(FormAnswersTest, ImpossibleAndAmbiguousDatesAreRefused) {
    for (const auto* text : {"29/02/2570", "22/11/69", "31/04/2569", "00/01/2569", "22/13/2569", "tomorrow",
                             "2026-11-22T00:00", "22/11/25690"}) {
        EXPECT_TRUE(refused(FormFieldType::Date, text)) << text;
    }
}

TEST(FormAnswersTest, NumbersPhonesAndCodesHaveTheirForm) {
    EXPECT_EQ(stored(FormFieldType::Number, "๑๐"), "10");
    EXPECT_EQ(stored(FormFieldType::Phone, "081-234-5678"), "0812345678");
    EXPECT_EQ(stored(FormFieldType::CitizenId, "1-9999-00000-01-3"), "1999900000013");
    EXPECT_EQ(stored(FormFieldType::HouseCode, "9901-000001-7"), "99010000017");
    EXPECT_EQ(stored(FormFieldType::Choice, "b"), "b");
    EXPECT_EQ(stored(FormFieldType::ManyChoices, "a\nb"), "a\nb");
    EXPECT_EQ(stored(FormFieldType::YesNo, "no"), "no");
}

TEST(FormAnswersTest, WhatHasAnotherFormIsRefused) {
    EXPECT_TRUE(refused(FormFieldType::Number, "-1"));
    EXPECT_TRUE(refused(FormFieldType::Number, "1234567890"));
    EXPECT_TRUE(refused(FormFieldType::Phone, "0212345678"));
    EXPECT_TRUE(refused(FormFieldType::Phone, "081234567"));
    EXPECT_TRUE(refused(FormFieldType::CitizenId, "1999900000014"));
    EXPECT_TRUE(refused(FormFieldType::HouseCode, "9901000001"));
    EXPECT_TRUE(refused(FormFieldType::HouseCode, "990100000177"));
    EXPECT_TRUE(refused(FormFieldType::Choice, "c"));
    EXPECT_TRUE(refused(FormFieldType::ManyChoices, "a\nc"));
    EXPECT_TRUE(refused(FormFieldType::YesNo, "maybe"));
}

TEST(FormAnswersTest, LettersAreCountedNotBytes) {
    const std::string sixty(60 * 3, '\0');
    std::string thai;
    for (int letter = 0; letter < 60; ++letter) {
        thai += "ก";
    }
    EXPECT_EQ(stored(FormFieldType::Text, thai), thai);
    EXPECT_TRUE(refused(FormFieldType::Text, thai + "ก"));
    EXPECT_TRUE(refused(FormFieldType::Text, sixty));
    EXPECT_TRUE(refused(FormFieldType::Note, std::string(10'000, 'x')));
}

TEST(FormAnswersTest, TextThatWouldReadDifferentlyIsCleanedOrRefused) {
    EXPECT_EQ(stored(FormFieldType::Text, "  หมู่\u200B  4\t "), "หมู่ 4");
    EXPECT_EQ(stored(FormFieldType::Text, "a\nb"), "a b");
    EXPECT_EQ(stored(FormFieldType::Note, "a\nb\n"), "a\nb");
    EXPECT_TRUE(refused(FormFieldType::Text, "a\x01"));
    EXPECT_TRUE(refused(FormFieldType::Text, "\xFF\xFE"));
    EXPECT_TRUE(refused(FormFieldType::Text, "evil\u202Etxt"));
    EXPECT_TRUE(refused(FormFieldType::Text, "😀"));
    EXPECT_EQ(stored(FormFieldType::Text, "น\u0E4D\u0E49า"), "น้ำ");
    EXPECT_EQ(stored(FormFieldType::Text, "ท\u0E48\u0E35"), "ที่");
    EXPECT_TRUE(refused(FormFieldType::Text, "\u0E48ก")) << "a tone mark on no letter";
    EXPECT_TRUE(refused(FormFieldType::Text, "☎"));
    EXPECT_TRUE(refused(FormFieldType::Text, std::string("a\0b", 3)));
}

TEST(FormAnswersTest, RequiredFieldsAreMissedAndOptionalOnesMayBeEmpty) {
    auto optional = field(FormFieldType::Phone);
    optional.required = false;
    EXPECT_EQ(*checked_answer(optional, ""), "");
    EXPECT_TRUE(refused(FormFieldType::Phone, ""));
    EXPECT_TRUE(refused(FormFieldType::Text, " \u200B "));
}

TEST(FormAnswersTest, APageTakesItsOwnKeysOnlyAndWhatIsKnownAlready) {
    auto known = field(FormFieldType::Text);
    known.key = "known";
    known.value = "99/1";
    const FormPage page{"step", "", "", {known, field(FormFieldType::Choice)}};
    const auto checked = checked_answers(page, {{"key", "a"}});
    ASSERT_TRUE(checked);
    EXPECT_EQ(*checked, (domain::Fields{{"key", "a"}, {"known", "99/1"}}));
    EXPECT_EQ(checked_answers(page, {{"key", "a"}, {"other", "x"}}).error().detail, "other: is not asked for here");
    EXPECT_EQ(checked_answers(page, {}).error().detail, "key: is missing");
}

TEST(FormAnswersTest, OnlyWhatWasNotKnownIsTyped) {
    auto known = field(FormFieldType::Text);
    known.key = "known";
    known.value = "99/1";
    auto many = field(FormFieldType::ManyChoices);
    many.key = "many";
    const FormPage page{"step", "", "", {known, field(FormFieldType::Phone), many}};
    EXPECT_EQ(keystrokes_of(page, {{"known", "99/1"}, {"key", "0812345678"}, {"many", "a\nb"}}), 1 + 10 + 2);
    EXPECT_EQ(keystrokes_of(page, {{"known", "99/2"}}), 1 + 4);
    EXPECT_EQ(keystrokes_of(page, {}), 1);
}

}  // namespace
}  // namespace amphoe::workflows
