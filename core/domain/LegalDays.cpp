#include "core/domain/LegalDays.h"

#include <chrono>
#include <cstdio>
#include <utility>

#include "core/domain/PartialDate.h"

namespace amphoe::domain {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A longer row of holidays than any office has means that the list is wrong.
constexpr int kLongestRowOfHolidays = 60;

std::optional<sys_days> day_of(const std::string& iso) {
    const auto date = PartialDate::from_iso(iso);
    if (!date || date->precision() != DatePrecision::Day) {
        return std::nullopt;
    }
    return sys_days(std::chrono::year(date->gregorian_year()) / std::chrono::month(*date->month()) /
                    std::chrono::day(*date->day()));
}

std::string iso_of(sys_days day) {
    const std::chrono::year_month_day date(day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace

LegalDays::LegalDays(std::set<std::string> holidays, bool moves_to_working_day)
    : holidays_(std::move(holidays)), moves_(moves_to_working_day) {}

bool LegalDays::is_date(const std::string& iso) {
    return day_of(iso).has_value();
}

bool LegalDays::is_working_day(const std::string& iso) const {
    const auto day = day_of(iso);
    if (!day || holidays_.contains(iso)) {
        return false;
    }
    const std::chrono::weekday weekday(*day);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

std::optional<std::string> LegalDays::next_working_day(const std::string& iso) const {
    auto day = day_of(iso);
    for (int step = 0; day && step < kLongestRowOfHolidays; ++step, *day += days(1)) {
        if (is_working_day(iso_of(*day))) {
            return iso_of(*day);
        }
    }
    return std::nullopt;
}

std::optional<std::string> LegalDays::last_day(const std::string& event, int count) const {
    const auto last = plus_days(event, count);
    return last && moves_ ? next_working_day(*last) : last;
}

std::optional<int> LegalDays::days_late(const std::string& event, int count, const std::string& done) const {
    const auto last = last_day(event, count);
    const auto late = last ? days_between(*last, done) : std::nullopt;
    return late ? std::optional<int>(*late > 0 ? *late : 0) : std::nullopt;
}

std::optional<std::string> LegalDays::after_working_days(const std::string& event, int count) const {
    auto reached = is_date(event) ? std::optional<std::string>(event) : std::nullopt;
    for (int left = count; reached && left > 0; --left) {
        reached = next_working_day(*plus_days(*reached, 1));
    }
    return reached;
}

std::optional<int> LegalDays::days_between(const std::string& from, const std::string& to) {
    const auto first = day_of(from);
    const auto second = day_of(to);
    return first && second ? std::optional<int>(static_cast<int>((*second - *first).count())) : std::nullopt;
}

std::optional<std::string> LegalDays::plus_days(const std::string& iso, int count) {
    const auto day = day_of(iso);
    return day ? std::optional<std::string>(iso_of(*day + days(count))) : std::nullopt;
}

}  // namespace amphoe::domain
