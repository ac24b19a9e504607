#include "core/domain/PartialDate.h"

#include <chrono>
#include <cstdio>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

constexpr int kEraOffset = 543;
constexpr int kFirstYearFromJanuary = 2484;  ///< 1941; the years before began on 1 April
constexpr unsigned kAprilFirst = 4;

bool began_in_april(int buddhist_year) {
    return buddhist_year < kFirstYearFromJanuary;
}

int gregorian_year_of(int buddhist_year, std::optional<unsigned> month) {
    const bool after_new_year = month && *month < kAprilFirst && began_in_april(buddhist_year);
    return buddhist_year - kEraOffset + (after_new_year ? 1 : 0);
}

int buddhist_year_of(int gregorian_year, std::optional<unsigned> month) {
    const int year = gregorian_year + kEraOffset;
    // February 1941 is 2484 already, February 1940 still 2482: no year 2483 had a January.
    return month && *month < kAprilFirst && began_in_april(year) ? year - 1 : year;
}

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = number * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(number);
}

std::optional<unsigned> unsigned_or_unknown(int number) {
    return number == 0 ? std::nullopt : std::optional(static_cast<unsigned>(number));
}

std::string numeric(int year, std::optional<unsigned> month, std::optional<unsigned> day) {
    char text[16];
    if (day) {
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, *month, *day);
    } else if (month) {
        std::snprintf(text, sizeof text, "%04d-%02u", year, *month);
    } else {
        std::snprintf(text, sizeof text, "%04d", year);
    }
    return text;
}

std::string in_words(int buddhist_year, std::optional<unsigned> day, std::string_view month) {
    const auto year = std::to_string(buddhist_year);
    if (month.empty()) {
        return "พ.ศ. " + year;
    }
    const auto month_and_year = std::string(month) + ' ' + year;
    return day ? std::to_string(*day) + ' ' + month_and_year : month_and_year;
}

struct GregorianDay {
    int year;
    unsigned month;
    unsigned day;
};

GregorianDay earliest_of(const PartialDate& date) {
    const bool april = !date.month() && began_in_april(date.buddhist_year());
    return {date.gregorian_year(), date.month().value_or(april ? kAprilFirst : 1), date.day().value_or(1)};
}

GregorianDay latest_of(const PartialDate& date) {
    // The last of those years, 2483, had nine months only: the next one began on 1 January.
    if (!date.month() && date.buddhist_year() < kFirstYearFromJanuary - 1) {
        return {date.gregorian_year() + 1, 3, 31};
    }
    return {date.gregorian_year(), date.month().value_or(12), date.day().value_or(31)};
}

int years_between(const GregorianDay& birth, const PartialDate& today) {
    const int years = today.gregorian_year() - birth.year;
    const unsigned month = today.month().value_or(1);
    const unsigned day = today.day().value_or(1);
    const bool birthday_reached = month > birth.month || (month == birth.month && day >= birth.day);
    return birthday_reached ? years : years - 1;
}

}  // namespace

std::string_view precision_name(DatePrecision precision) {
    switch (precision) {
        case DatePrecision::Year:
            return "year";
        case DatePrecision::Month:
            return "month";
        case DatePrecision::Day:
            return "day";
    }
    return "day";
}

std::optional<PartialDate> PartialDate::of(int buddhist_year, std::optional<unsigned> month,
                                           std::optional<unsigned> day) {
    if (buddhist_year < 2300 || buddhist_year > 2700 || (month && (*month < 1 || *month > 12)) || (day && !month)) {
        return std::nullopt;
    }
    if (day) {
        const std::chrono::year_month_day date{std::chrono::year{gregorian_year_of(buddhist_year, month)},
                                               std::chrono::month{*month}, std::chrono::day{*day}};
        if (!date.ok()) {
            return std::nullopt;
        }
    }
    return PartialDate(buddhist_year, month, day);
}

std::optional<PartialDate> PartialDate::from_chip(std::string_view eight_digits) {
    if (eight_digits.size() != 8) {
        return std::nullopt;
    }
    const auto year = number_of(eight_digits.substr(0, 4));
    const auto month = number_of(eight_digits.substr(4, 2));
    const auto day = number_of(eight_digits.substr(6, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return of(*year, unsigned_or_unknown(*month), unsigned_or_unknown(*day));
}

std::optional<PartialDate> PartialDate::from_iso(std::string_view text) {
    const bool shaped = (text.size() == 4) || (text.size() == 7 && text[4] == '-') ||
                        (text.size() == 10 && text[4] == '-' && text[7] == '-');
    if (!shaped) {
        return std::nullopt;
    }
    const auto year = number_of(text.substr(0, 4));
    const auto month = text.size() >= 7 ? number_of(text.substr(5, 2)) : std::optional(0);
    const auto day = text.size() == 10 ? number_of(text.substr(8, 2)) : std::optional(0);
    if (!year || !month || !day || (text.size() >= 7 && *month == 0) || (text.size() == 10 && *day == 0)) {
        return std::nullopt;
    }
    return of_gregorian(*year, unsigned_or_unknown(*month), unsigned_or_unknown(*day));
}

std::optional<PartialDate> PartialDate::of_gregorian(int year, std::optional<unsigned> month,
                                                     std::optional<unsigned> day) {
    return of(buddhist_year_of(year, month), month, day);
}

int PartialDate::gregorian_year() const {
    return gregorian_year_of(buddhist_year_, month_);
}

DatePrecision PartialDate::precision() const {
    return day_ ? DatePrecision::Day : month_ ? DatePrecision::Month : DatePrecision::Year;
}

std::string PartialDate::iso() const {
    return numeric(gregorian_year(), month_, day_);
}

std::string PartialDate::buddhist() const {
    return numeric(buddhist_year_, month_, day_);
}

std::string PartialDate::thai_long() const {
    return in_words(buddhist_year_, day_, month_ ? thai_month(*month_) : std::string_view{});
}

std::string PartialDate::thai_short() const {
    return in_words(buddhist_year_, day_, month_ ? thai_month_short(*month_) : std::string_view{});
}

std::string PartialDate::thai_brief() const {
    auto text = thai_short();
    return day_ ? text.erase(text.size() - 4, 2) : text;
}

std::string PartialDate::english() const {
    std::string text;
    if (day_) {
        text += std::to_string(*day_) + ' ';
    }
    if (month_) {
        text += std::string(english_month(*month_)) + ' ';
    }
    return text + std::to_string(gregorian_year()) + " (BE " + std::to_string(buddhist_year_) + ')';
}

PartialDate::Age PartialDate::age_at(const PartialDate& today) const {
    // Born as late as possible gives the youngest age, as early as possible the oldest.
    return {years_between(latest_of(*this), today), years_between(earliest_of(*this), today)};
}

bool ExpiryDate::expired_at(const PartialDate& today) const {
    if (lifelong || !date) {
        return false;
    }
    const auto last = PartialDate::of(date->buddhist_year(), date->month(), date->day());
    const auto key = [](int year, unsigned month, unsigned day) { return year * 10000L + month * 100L + day; };
    return key(today.buddhist_year(), today.month().value_or(1), today.day().value_or(1)) >
           key(last->buddhist_year(), last->month().value_or(12), last->day().value_or(31));
}

std::string ExpiryDate::thai_long() const {
    return lifelong ? "ตลอดชีพ" : date ? date->thai_long() : std::string{};
}

}  // namespace amphoe::domain
