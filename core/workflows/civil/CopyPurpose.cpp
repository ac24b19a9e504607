#include "core/workflows/civil/CopyPurpose.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "core/domain/ThaiText.h"

namespace amphoe::workflows {
namespace {

/// Without spaces and signs, in small letters.
constexpr std::array<std::string_view, 14> kBare{"ใช้ทั่วไป",  "ทั่วไป",          "เพื่อใช้ทั่วไป", "ใช้งานทั่วไป", "เพื่อใช้งานทั่วไป",
                                                 "ใช้",      "เพื่อใช้",         "ใช้งาน",     "อื่นๆ",       "generaluse",
                                                 "general", "forgeneraluse", "anyuse",    "any"};

/// Dashes, dots and quotes beyond ASCII, ฿ and the ornaments of old texts: no words.
bool is_sign(std::string_view rest) {
    static constexpr std::array<std::string_view, 8> kSigns{"\u0e3f", "\u0e4f", "\u0e5a", "\u0e5b",
                                                            "\u00ab", "\u00bb", "\u00b7", "\u00d7"};
    const bool general_punctuation = rest.starts_with("\xe2\x80") || rest.starts_with("\xe2\x81");
    return general_punctuation || std::ranges::any_of(kSigns, [&](auto sign) { return rest.starts_with(sign); });
}

std::size_t letter_bytes(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/// Letters and digits only: "ใช้ ทั่วไป." is "ใช้ทั่วไป". Zero-width characters have left the answer before.
std::string letters_of(const std::string& text) {
    std::string letters;
    const auto plain = domain::to_arabic_digits(text);
    for (std::size_t at = 0; at < plain.size();) {
        const auto first = static_cast<unsigned char>(plain[at]);
        const auto letter = std::string_view(plain).substr(at, letter_bytes(first));
        if (first < 0x80 ? std::isalnum(first) != 0 : !is_sign(letter)) {
            letters += first < 0x80 ? std::string(1, static_cast<char>(std::tolower(first))) : std::string(letter);
        }
        at += letter.size();
    }
    return letters;
}

}  // namespace

bool says_nothing(const std::string& purpose) {
    const auto letters = letters_of(purpose);
    return letters.empty() || std::find(kBare.begin(), kBare.end(), letters) != kBare.end() ||
           std::all_of(letters.begin(), letters.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace amphoe::workflows
