#include "core/domain/PersonNames.h"

#include <algorithm>
#include <array>

#include "core/domain/FreeText.h"
#include "core/support/UnicodeText.h"

namespace amphoe::domain {
namespace {

constexpr int kGrownUpAge = 15;  // domain.md E6
constexpr char32_t kSilencingMark = 0x0E4C;

template <class Allowed>
bool every_letter(std::string_view text, Allowed allowed) {
    const auto points = support::code_points(text);
    return points && std::all_of(points->begin(), points->end(), allowed);
}

bool thai_letter(char32_t point) {
    return (point >= 0x0E01 && point <= 0x0E3A) || (point >= 0x0E40 && point <= 0x0E4E);
}

bool latin_letter(char32_t point) {
    return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
}

struct TitleMeaning {
    std::string_view title;
    bool child;
    Sex sex;
};
constexpr std::array kTitles{TitleMeaning{"เด็กชาย", true, Sex::Male},    TitleMeaning{"ด.ช.", true, Sex::Male},
                             TitleMeaning{"เด็กหญิง", true, Sex::Female},  TitleMeaning{"ด.ญ.", true, Sex::Female},
                             TitleMeaning{"นาย", false, Sex::Male},      TitleMeaning{"นาง", false, Sex::Female},
                             TitleMeaning{"นางสาว", false, Sex::Female}, TitleMeaning{"น.ส.", false, Sex::Female}};

char32_t near_letter(char32_t point) {
    switch (point) {
        case U'ใ':
            return U'ไ';
        case U'ศ':
        case U'ษ':
            return U'ส';
        case U'ล':
            return U'ร';
        default:
            return point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point;
    }
}

}  // namespace

bool is_thai_name(std::string_view text) {
    return every_letter(
        text, [](char32_t point) { return thai_letter(point) || point == U' ' || point == U'-' || point == U'.'; });
}

bool is_latin_name(std::string_view text) {
    return every_letter(text, [](char32_t point) {
        return latin_letter(point) || point == U' ' || point == U'-' || point == U'\'' || point == U'.';
    });
}

std::string title_contradiction(std::string_view title, const PartialDate::Age& age, Sex sex) {
    const auto* const meant =
        std::find_if(kTitles.begin(), kTitles.end(), [&](const TitleMeaning& one) { return one.title == title; });
    if (meant == kTitles.end()) {
        return {};
    }
    if (meant->sex != sex) {
        return "sex";
    }
    // With the day or month of birth unknown either side may be true: then nothing contradicts.
    const bool wrong_age = meant->child ? age.youngest >= kGrownUpAge : age.oldest < kGrownUpAge;
    return wrong_age ? "age" : "";
}

std::string near_form(std::string_view text) {
    FreeTextRule rule;
    rule.most_letters = 10'000;
    const auto plain = read_free_text(text, rule);
    const auto points = support::code_points(plain ? std::string_view(*plain) : text);
    if (!points) {
        return std::string(text);
    }
    std::u32string folded;
    for (const char32_t point : *points) {
        if (point != kSilencingMark) {
            folded.push_back(near_letter(point));
        }
    }
    return support::utf8_of(folded);
}

bool contains_nearly(std::string_view text, std::string_view part) {
    return near_form(text).find(near_form(part)) != std::string::npos;
}

}  // namespace amphoe::domain
