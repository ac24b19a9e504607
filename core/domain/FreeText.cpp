#include "core/domain/FreeText.h"

#include <optional>

#include "core/support/UnicodeText.h"

namespace amphoe::domain {
namespace {

using Taken = support::Result<std::u32string, FreeTextFault>;

/// Far more than any field takes; a text beyond it is not even looked at.
constexpr std::size_t kMostBytes = 64'000;

constexpr char32_t kNikhahit = 0x0E4D;
constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;

bool is_consonant(char32_t point) {
    return point >= 0x0E01 && point <= 0x0E2E;
}
bool is_vowel_mark(char32_t point) {  // above or below the letter
    return point == 0x0E31 || (point >= 0x0E34 && point <= 0x0E3A);
}
bool is_tone(char32_t point) {
    return point >= 0x0E48 && point <= 0x0E4B;
}
bool is_upper_sign(char32_t point) {  // maitaikhu, thanthakhat, nikhahit, yamakkan
    return point == 0x0E47 || point == 0x0E4C || point == kNikhahit || point == 0x0E4E;
}
bool is_mark(char32_t point) {
    return is_vowel_mark(point) || is_tone(point) || is_upper_sign(point);
}

/// Marks of one letter in their order: vowel, tone, sign. Nothing when one kind comes twice.
std::optional<std::u32string> ordered(std::u32string_view marks) {
    std::u32string vowels;
    std::u32string tones;
    std::u32string signs;
    for (const auto mark : marks) {
        (is_vowel_mark(mark) ? vowels : is_tone(mark) ? tones : signs).push_back(mark);
    }
    // Phinthu (U+0E3A) may stand with another vowel mark in Pali.
    if (vowels.size() > 2 || tones.size() > 1 || signs.size() > 1) {
        return std::nullopt;
    }
    return vowels + tones + signs;
}

/// Nikhahit, with or without a tone, followed by sara aa is sara am: "ํ" + "า", "ํ้า", "้ํา" -> tone + "ำ".
void compose_sara_am(std::u32string& marks, std::u32string_view rest, std::u32string& after) {
    if (!rest.empty() && rest.front() == kSaraAa && !marks.empty() && marks.back() == kNikhahit) {
        marks.pop_back();
        after = kSaraAm;
    }
}

Taken in_thai_order(std::u32string_view text) {
    std::u32string result;
    bool on_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_mark(text[at])) {
            // A tone after sara am was typed late: it belongs before it.
            if (text[at] == kSaraAm && at + 1 < text.size() && is_tone(text[at + 1])) {
                if (result.empty() || !(is_consonant(result.back()) || is_vowel_mark(result.back()))) {
                    return FreeTextFault::ThaiOrder;
                }
                result.push_back(text[at + 1]);
                result.push_back(kSaraAm);
                at += 2;
            } else {
                result.push_back(text[at++]);
            }
            on_letter = is_consonant(result.back());
            continue;
        }
        auto end = at;
        while (end < text.size() && is_mark(text[end])) {
            ++end;
        }
        auto marks = ordered(text.substr(at, end - at));
        if (!marks || !on_letter) {
            return FreeTextFault::ThaiOrder;
        }
        std::u32string after;
        compose_sara_am(*marks, text.substr(end), after);
        result += *marks + after;
        at = end + after.size();
        on_letter = false;
    }
    return result;
}

/// Spaces and line breaks in one form; invisible letters gone; the fault of what cannot stay.
Taken plain(std::u32string_view typed, bool lines) {
    std::u32string result;
    for (const auto point : typed) {
        if (support::is_right_to_left(point)) {
            return FreeTextFault::Direction;
        }
        if (support::is_pictograph(point)) {
            return FreeTextFault::Pictograph;
        }
        const bool broken = point == U'\n' || point == U'\r' || point == 0x2028 || point == 0x2029;
        if (broken && lines) {
            if (!result.empty() && result.back() == U' ') {
                result.pop_back();
            }
            if (!result.empty() && result.back() != U'\n') {
                result.push_back(U'\n');
            }
        } else if (broken || support::is_blank(point)) {
            if (!result.empty() && result.back() != U' ' && result.back() != U'\n') {
                result.push_back(U' ');
            }
        } else if (support::is_control(point)) {
            return FreeTextFault::Control;
        } else if (support::is_unassigned(point)) {
            return FreeTextFault::Unprintable;
        } else if (!support::is_invisible(point)) {
            result.push_back(point);
        }
    }
    while (!result.empty() && (result.back() == U' ' || result.back() == U'\n')) {
        result.pop_back();
    }
    return result;
}

}  // namespace

std::string_view free_text_fault_name(FreeTextFault fault) {
    switch (fault) {
        case FreeTextFault::NotUtf8:
            return "not_utf8";
        case FreeTextFault::Control:
            return "control";
        case FreeTextFault::Direction:
            return "direction";
        case FreeTextFault::Pictograph:
            return "pictograph";
        case FreeTextFault::Unprintable:
            return "unprintable";
        case FreeTextFault::ThaiOrder:
            return "thai_order";
        case FreeTextFault::TooLong:
            return "too_long";
    }
    return "unprintable";
}

support::Result<std::string, FreeTextFault> normalised_thai(std::string_view text) {
    if (text.size() > kMostBytes) {
        return FreeTextFault::TooLong;
    }
    const auto points = support::code_points(text);
    if (!points) {
        return FreeTextFault::NotUtf8;
    }
    const auto thai = in_thai_order(*points);
    return thai ? support::Result<std::string, FreeTextFault>(support::utf8_of(*thai)) : thai.error();
}

support::Result<std::string, FreeTextFault> read_free_text(std::string_view typed, const FreeTextRule& rule) {
    if (typed.size() > kMostBytes) {
        return FreeTextFault::TooLong;
    }
    const auto points = support::code_points(typed);
    if (!points) {
        return FreeTextFault::NotUtf8;
    }
    const auto clean = plain(*points, rule.lines);
    if (!clean) {
        return clean.error();
    }
    const auto thai = in_thai_order(*clean);
    if (!thai) {
        return thai.error();
    }
    if (static_cast<int>(thai->size()) > rule.most_letters) {
        return FreeTextFault::TooLong;
    }
    return support::utf8_of(*thai);
}

}  // namespace amphoe::domain
