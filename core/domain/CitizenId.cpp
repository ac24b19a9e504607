#include "core/domain/CitizenId.h"

#include "core/domain/ThaiText.h"

namespace amphoe::domain {

char CitizenId::check_digit(std::string_view first_twelve) {
    int sum = 0;
    for (int index = 0; index < 12; ++index) {
        sum += (first_twelve[static_cast<std::size_t>(index)] - '0') * (13 - index);
    }
    return static_cast<char>('0' + (11 - sum % 11) % 10);
}

std::optional<CitizenId> CitizenId::parse(std::string_view text) {
    std::string digits;
    for (const char c : to_arabic_digits(text)) {
        if (c == '-' || c == ' ') {
            continue;
        }
        if (c < '0' || c > '9' || digits.size() == 13) {
            return std::nullopt;
        }
        digits.push_back(c);
    }
    const bool plausible = digits.size() == 13 && digits.front() >= '1' && digits.front() <= '8';
    if (!plausible || check_digit(digits) != digits.back()) {
        return std::nullopt;
    }
    return CitizenId(std::move(digits));
}

bool CitizenId::synthetic() const {
    const auto province = digits_.substr(1, 2);
    return province < "10" || province == "99";
}

std::string CitizenId::formatted() const {
    return digits_.substr(0, 1) + '-' + digits_.substr(1, 4) + '-' + digits_.substr(5, 5) + '-' +
           digits_.substr(10, 2) + '-' + digits_.substr(12);
}

std::string CitizenId::masked() const {
    return "x-xxxx-xxxxx-" + digits_.substr(10, 2) + '-' + digits_.substr(12);
}

}  // namespace amphoe::domain
