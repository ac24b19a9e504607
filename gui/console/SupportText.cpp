#include "gui/console/SupportText.h"

#include <cctype>
#include <cstddef>

namespace amphoe::gui::console {
namespace {

constexpr const char* kHidden = "[…]";
constexpr std::size_t kCitizenDigits = 13;
constexpr std::size_t kPhoneDigits = 10;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool joins(char c) {
    return c == '-' || c == ' ';
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// End of the row of digits that begins here, with single hyphens or spaces between them.
std::size_t end_of_number(const std::string& text, std::size_t begin, std::string& digits) {
    auto at = begin;
    while (at < text.size()) {
        if (is_digit(text[at])) {
            digits += text[at++];
        } else if (joins(text[at]) && at + 1 < text.size() && is_digit(text[at + 1])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

bool is_personal(const std::string& digits) {
    return digits.size() == kCitizenDigits || (digits.size() == kPhoneDigits && digits.front() == '0');
}

std::string without_numbers(const std::string& text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            made += text[at++];
            continue;
        }
        std::string digits;
        const auto end = is_digit(text[at]) ? end_of_number(text, at, digits) : at;
        if (end > at && is_personal(digits) && (end == text.size() || !is_word(text[end]))) {
            made += kHidden;
            at = end;
            continue;
        }
        while (at < text.size() && is_word(text[at])) {
            made += text[at++];
        }
    }
    return made;
}

std::string without_users(std::string text) {
    for (auto scheme = text.find("://"); scheme != std::string::npos; scheme = text.find("://", scheme + 3)) {
        const auto begin = scheme + 3;
        const auto end = text.find_first_of("/ \"\n", begin);
        const auto sign = text.rfind('@', end == std::string::npos ? end : end - 1);
        if (sign != std::string::npos && sign > begin) {
            text.replace(begin, sign - begin, kHidden);
        }
    }
    return text;
}

}  // namespace

std::string without_personal(const std::string& text) {
    return without_numbers(without_users(text));
}

}  // namespace amphoe::gui::console
