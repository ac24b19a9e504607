#include "core/domain/LaserCode.h"

#include <algorithm>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

constexpr std::size_t kLetters = 2;
constexpr std::size_t kLength = 12;

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

std::optional<LaserCode> LaserCode::parse(std::string_view text) {
    std::string plain;
    for (const char letter : to_arabic_digits(text)) {
        if (letter != '-' && letter != ' ') {
            plain.push_back(letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter);
        }
    }
    const auto digits = plain.begin() + static_cast<std::ptrdiff_t>(std::min(plain.size(), kLetters));
    const bool right = plain.size() == kLength && std::all_of(plain.begin(), digits, is_capital) &&
                       std::all_of(digits, plain.end(), is_digit);
    return right ? std::optional(LaserCode(plain)) : std::nullopt;
}

}  // namespace amphoe::domain
