#include "core/documents/CleanText.h"

#include <glib.h>

namespace amphoe::documents {
namespace {

bool is_harmful(gunichar letter) {
    const bool direction = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    const bool invisible = (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF || letter == 0x00AD;
    return direction || invisible || g_unichar_iscntrl(letter) != FALSE;
}

bool is_space(gunichar letter) {
    return g_unichar_isspace(letter) != FALSE || letter == 0x2028 || letter == 0x2029;
}

}  // namespace

std::optional<std::string> clean_text(const std::string& text, std::size_t most) {
    if (text.size() > most) {
        return std::nullopt;
    }
    // Zero bytes end a C string: they are dropped before the check of the encoding.
    std::string bytes = text;
    std::erase(bytes, '\0');
    if (g_utf8_validate(bytes.data(), static_cast<gssize>(bytes.size()), nullptr) == FALSE) {
        return std::nullopt;
    }
    std::string result;
    for (const char* at = bytes.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        if (is_space(letter)) {
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        } else if (!is_harmful(letter)) {
            result.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

}  // namespace amphoe::documents
