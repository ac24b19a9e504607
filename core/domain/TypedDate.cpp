#include "core/domain/TypedDate.h"

#include <vector>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

constexpr std::size_t kLongestTyped = 60;

std::optional<int> number_in(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most) {
        return std::nullopt;
    }
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// One separator throughout; nothing otherwise.
std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char letter : text) {
        if (letter == separator) {
            parts.emplace_back();
        } else {
            parts.back().push_back(letter);
        }
    }
    return parts;
}

std::optional<unsigned> month_named(std::string_view name) {
    for (unsigned month = 1; month <= 12; ++month) {
        if (name == thai_month(month) || name == thai_month_short(month)) {
            return month;
        }
    }
    return std::nullopt;
}

std::optional<TypedDate> date_of(const std::string& year_text, std::optional<unsigned> month,
                                 const std::string& day_text) {
    const auto year = number_in(year_text, 4, 4);
    const auto day = number_in(day_text, 1, 2);
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const bool common_era = *year >= 1900 && *year <= 2100;
    if (!common_era && *year <= 2400) {
        return std::nullopt;
    }
    const auto of = common_era ? PartialDate::of_gregorian : PartialDate::of;
    const auto date = of(*year, *month, static_cast<unsigned>(*day));
    return date ? std::optional(TypedDate{*date, common_era}) : std::nullopt;
}

std::optional<unsigned> month_in(const std::string& text) {
    const auto month = number_in(text, 1, 2);
    return month ? std::optional(static_cast<unsigned>(*month)) : month_named(text);
}

}  // namespace

std::optional<TypedDate> read_typed_date(std::string_view typed) {
    if (typed.size() > kLongestTyped) {
        return std::nullopt;
    }
    const auto text = to_arabic_digits(typed);
    for (const char separator : {'/', '-', ' ', '.'}) {
        const auto parts = parts_of(text, separator);
        if (parts.size() != 3) {
            continue;
        }
        // A year in front is the ISO order, with hyphens only.
        return separator == '-' && parts[0].size() == 4 ? date_of(parts[0], month_in(parts[1]), parts[2])
                                                        : date_of(parts[2], month_in(parts[1]), parts[0]);
    }
    return std::nullopt;
}

std::optional<PartialDate> read_buddhist_date(std::string_view text) {
    const auto parts = parts_of(std::string(text), '-');
    const auto year = number_in(parts[0], 4, 4);
    const auto month = parts.size() > 1 ? number_in(parts[1], 2, 2) : std::optional(0);
    const auto day = parts.size() > 2 ? number_in(parts[2], 2, 2) : std::optional(0);
    if (parts.size() > 3 || !year || !month || !day) {
        return std::nullopt;
    }
    const auto known = [](int part) { return part == 0 ? std::nullopt : std::optional(static_cast<unsigned>(part)); };
    return PartialDate::of(*year, known(*month), known(*day));
}

}  // namespace amphoe::domain
