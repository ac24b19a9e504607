#include "core/workflows/civil/CopyPurpose.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace amphoe::workflows {
namespace {

/// Without spaces and signs, in small letters.
constexpr std::array<std::string_view, 14> kBare{"ใช้ทั่วไป",  "ทั่วไป",          "เพื่อใช้ทั่วไป", "ใช้งานทั่วไป", "เพื่อใช้งานทั่วไป",
                                                 "ใช้",      "เพื่อใช้",         "ใช้งาน",     "อื่นๆ",       "generaluse",
                                                 "general", "forgeneraluse", "anyuse",    "any"};

/// Letters and digits only: "ใช้ ทั่วไป." is "ใช้ทั่วไป". Zero-width characters have left the answer before.
std::string letters_of(const std::string& text) {
    std::string letters;
    for (const char byte : text) {
        const auto letter = static_cast<unsigned char>(byte);
        if (letter >= 0x80 || std::isalnum(letter) != 0) {
            letters += letter >= 0x80 ? byte : static_cast<char>(std::tolower(letter));
        }
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
