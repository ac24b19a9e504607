#include <gtest/gtest.h>

#include <random>

#include "core/domain/AmountInWords.h"
#include "core/domain/CitizenId.h"
#include "core/domain/PartialDate.h"
#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

std::string twelve(std::mt19937_64& numbers) {
    return std::to_string(100'000'000'000ULL + numbers() % 800'000'000'000ULL);
}

TEST(CitizenIdProperties, OneCheckDigitOfTenIsRightAndOneWrongDigitIsFound) {
    std::mt19937_64 numbers(1);
    for (int round = 0; round < 3'000; ++round) {
        const auto first = twelve(numbers);
        const auto right = first + CitizenId::check_digit(first);
        const auto id = CitizenId::parse(right);
        ASSERT_TRUE(id) << right;
        EXPECT_EQ(CitizenId::parse(id->formatted()), id);
        EXPECT_EQ(CitizenId::parse(to_thai_digits(right)), id);
        int accepted = 0;
        for (char last = '0'; last <= '9'; ++last) {
            accepted += CitizenId::parse(first + last).has_value() ? 1 : 0;
        }
        EXPECT_EQ(accepted, 1) << first;
        // Weight 1 to 12 modulo 11: every single wrong digit but those weighted 11 changes the sum.
        const auto at = numbers() % 12;
        auto wrong = right;
        wrong[at] = static_cast<char>('0' + (wrong[at] - '0' + 1 + static_cast<int>(numbers() % 9)) % 10);
        const bool weighted_eleven = at == 2;
        // c = (11 - r) mod 10 gives 0 for r = 1 and r = 11 alike, and 1 for r = 0 and r = 10.
        if (!weighted_eleven && wrong[0] != '0' && wrong[0] != '9' && CitizenId::parse(wrong)) {
            EXPECT_TRUE(right[12] == '0' || right[12] == '1') << right << ' ' << wrong;
        }
    }
}

TEST(CitizenIdProperties, AMaskShowsTheLastThreeDigitsOnly) {
    std::mt19937_64 numbers(2);
    for (int round = 0; round < 1'000; ++round) {
        const auto first = twelve(numbers);
        const auto id = CitizenId::parse(first + CitizenId::check_digit(first));
        ASSERT_TRUE(id);
        const auto masked = id->masked();
        int digits = 0;
        for (const char letter : masked) {
            digits += letter >= '0' && letter <= '9' ? 1 : 0;
        }
        EXPECT_EQ(digits, 3) << masked;
    }
}

TEST(ThaiDigitProperties, ThereAndBackIsNothing) {
    std::mt19937_64 numbers(3);
    for (int round = 0; round < 1'000; ++round) {
        const auto text = std::to_string(numbers()) + " บาท " + std::to_string(numbers());
        EXPECT_EQ(to_arabic_digits(to_thai_digits(text)), text);
    }
}

TEST(AmountProperties, WordsNameEveryAmountOnceAndEndAsTheyShould) {
    std::mt19937_64 numbers(4);
    for (int round = 0; round < 5'000; ++round) {
        const auto amount = static_cast<std::int64_t>(numbers() % 100'000'000'000ULL);
        const auto words = amount_in_thai_words(amount);
        EXPECT_TRUE(words.ends_with(amount % 100 == 0 ? "บาทถ้วน" : "สตางค์")) << words;
        EXPECT_EQ(words.find("หนึ่งสิบ"), std::string::npos) << words;
        EXPECT_EQ(words.find("สองสิบ"), std::string::npos) << words;
        EXPECT_NE(amount_in_thai_words(amount + 1), words);
        EXPECT_EQ(amount_in_thai_words(-amount - 1), "ลบ" + amount_in_thai_words(amount + 1));
    }
}

TEST(AgeProperties, AgeGrowsByOneOnTheBirthdayAndNeverElse) {
    std::mt19937_64 numbers(5);
    for (int round = 0; round < 2'000; ++round) {
        const int born = 1907 + static_cast<int>(numbers() % 110);
        const auto birth = PartialDate::of_gregorian(born, static_cast<unsigned>(numbers() % 12 + 1),
                                                     static_cast<unsigned>(numbers() % 28 + 1));
        const int year = born + 1 + static_cast<int>(numbers() % 60);
        const auto birthday = PartialDate::of_gregorian(year, birth->month(), birth->day());
        const auto day_before = *birth->day() > 1
                                    ? PartialDate::of_gregorian(year, birth->month(), *birth->day() - 1)
                                    : PartialDate::of_gregorian(*birth->month() > 1 ? year : year - 1,
                                                                *birth->month() > 1 ? *birth->month() - 1 : 12, 28);
        EXPECT_EQ(birth->age_at(*birthday).oldest, year - born);
        EXPECT_EQ(birth->age_at(*day_before).oldest, year - born - 1);
        const auto unknown = PartialDate::of(birth->buddhist_year(), std::nullopt, std::nullopt);
        EXPECT_LE(unknown->age_at(*birthday).youngest, birth->age_at(*birthday).youngest);
        EXPECT_GE(unknown->age_at(*birthday).oldest, birth->age_at(*birthday).oldest);
    }
}

}  // namespace
}  // namespace amphoe::domain
