#include "core/domain/ScannedText.h"

#include <array>
#include <optional>
#include <utility>

namespace amphoe::domain {
namespace {

// What the keys give in the Thai layout, in the order of kKeys; one character each.
constexpr std::string_view kKeys =
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
constexpr std::u32string_view kThai =
    U"_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
static_assert(kKeys.size() == kThai.size());

constexpr char32_t kFirstThai = 0x0E01;
constexpr char32_t kLastThai = 0x0E5B;

/// The Thai block and ASCII are all that a keyboard gives; anything else gives nothing.
std::optional<std::u32string> characters(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            result += first;
            ++at;
            continue;
        }
        if (first != 0xE0 || at + 2 >= text.size()) {
            return std::nullopt;
        }
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const auto third = static_cast<unsigned char>(text[at + 2]);
        if ((second & 0xC0U) != 0x80 || (third & 0xC0U) != 0x80) {
            return std::nullopt;
        }
        result += static_cast<char32_t>(((second & 0x3FU) << 6U) | (third & 0x3FU));
        at += 3;
    }
    return result;
}

bool is_thai(char32_t letter) {
    return letter >= kFirstThai && letter <= kLastThai;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
}

}  // namespace

std::string scanned_text(std::string_view typed) {
    const auto text = trimmed(typed);
    const auto letters = characters(text);
    if (!letters || letters->find_first_of(kThai) == std::u32string::npos) {
        return std::string(text);
    }
    bool thai = false;
    std::string mapped;
    for (const char32_t letter : *letters) {
        thai = thai || is_thai(letter);
        const auto key = kThai.find(letter);
        if (key == std::u32string_view::npos && is_thai(letter)) {
            return std::string(text);
        }
        mapped += key == std::u32string_view::npos ? static_cast<char>(letter) : kKeys[key];
    }
    return thai ? mapped : std::string(text);
}

}  // namespace amphoe::domain
