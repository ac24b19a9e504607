#include "core/domain/HouseCode.h"

#include <algorithm>
#include <cstdlib>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

constexpr std::size_t kLongestHouseNumber = 16;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// U+0E01-U+0E2E is E0 B8 81-AE in UTF-8.
bool is_thai_consonant(std::string_view letter) {
    return letter.size() == 3 && letter.starts_with("\xE0\xB8") && letter[2] >= '\x81' && letter[2] <= '\xAE';
}

}  // namespace

std::optional<HouseCode> HouseCode::parse(std::string_view text) {
    std::string digits;
    for (const char letter : to_arabic_digits(text)) {
        if (letter != '-' && letter != ' ') {
            digits.push_back(letter);
        }
    }
    if (digits.size() != 11 || !all_digits(digits) || digits[0] == '0') {
        return std::nullopt;
    }
    return HouseCode(std::move(digits));
}

std::string HouseCode::formatted() const {
    return digits_.substr(0, 4) + '-' + digits_.substr(4, 6) + '-' + digits_.substr(10);
}

std::optional<std::string> read_house_number(std::string_view text) {
    const auto number = to_arabic_digits(text);
    std::string_view rest = number;
    std::size_t letters = number.size();
    if (rest.size() > 3 && is_thai_consonant(rest.substr(rest.size() - 3))) {
        rest.remove_suffix(3);
        letters -= 2;
    }
    if (rest.empty() || letters > kLongestHouseNumber || !is_digit(rest.front()) || !is_digit(rest.back())) {
        return std::nullopt;
    }
    const bool shaped =
        std::all_of(rest.begin(), rest.end(), [](char letter) { return is_digit(letter) || letter == '/'; });
    return shaped && rest.find("//") == std::string_view::npos ? std::optional(number) : std::nullopt;
}

std::optional<std::string> read_area_code(std::string_view text) {
    const auto code = to_arabic_digits(text);
    if (code.size() != 6 || !all_digits(code) || code[0] == '0' || code.substr(2, 2) == "00" ||
        code.substr(4) == "00") {
        return std::nullopt;
    }
    return code;
}

std::optional<std::string> read_moo(std::string_view text) {
    const auto moo = to_arabic_digits(text);
    if (moo.empty()) {
        return moo;
    }
    const bool none = std::all_of(moo.begin(), moo.end(), [](char letter) { return letter == '0'; });
    return all_digits(moo) && moo.size() <= 3 && !none ? std::optional(moo) : std::nullopt;
}

std::optional<std::string> read_degrees(std::string_view text, double least, double most) {
    const auto degrees = to_arabic_digits(text);
    const auto point = degrees.find('.');
    const auto whole = std::string_view(degrees).substr(0, point);
    const auto decimals =
        point == std::string::npos ? std::string_view("0") : std::string_view(degrees).substr(point + 1);
    if (!all_digits(whole) || whole.size() > 3 || !all_digits(decimals) || decimals.size() > 6) {
        return std::nullopt;
    }
    // Both parts are digits, so that the language setting of strtod's decimal point does not matter.
    double value = std::strtod(std::string(whole).c_str(), nullptr);
    double place = 0.1;
    for (const char digit : decimals) {
        value += place * (digit - '0');
        place /= 10;
    }
    return value >= least && value <= most ? std::optional(degrees) : std::nullopt;
}

}  // namespace amphoe::domain
