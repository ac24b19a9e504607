#include "core/domain/ThaiDateText.h"

#include <array>
#include <cstdio>

#include "core/domain/ThaiText.h"

namespace amphoe::domain {
namespace {

constexpr int kEra = 543;

std::string two_digits(unsigned value) {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "%02u", value);
    return text.data();
}

unsigned weekday_of(const support::BangkokTime& day) {
    const std::chrono::year_month_day date{std::chrono::year{day.year}, std::chrono::month{day.month},
                                           std::chrono::day{day.day}};
    return std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding();
}

std::string month_of(const support::BangkokTime& day) {
    return std::string(thai_month(day.month));
}

}  // namespace

std::string thai_day_long(support::Timestamp at) {
    const auto day = support::to_bangkok(at);
    return std::to_string(day.day) + " " + month_of(day) + " " + std::to_string(day.year + kEra);
}

std::string thai_day_formal(support::Timestamp at) {
    const auto day = support::to_bangkok(at);
    return "วันที่ " + std::to_string(day.day) + " เดือน " + month_of(day) + " พ.ศ. " + std::to_string(day.year + kEra);
}

std::string thai_day_with_weekday(support::Timestamp at) {
    const auto day = support::to_bangkok(at);
    return std::string(thai_weekday(weekday_of(day))) + "ที่ " + std::to_string(day.day) + " " + month_of(day) +
           " พ.ศ. " + std::to_string(day.year + kEra);
}

std::string thai_day_numeric(support::Timestamp at) {
    const auto day = support::to_bangkok(at);
    return two_digits(day.day) + "/" + two_digits(day.month) + "/" + std::to_string(day.year + kEra);
}

std::string thai_clock(support::Timestamp at) {
    const auto time = support::to_bangkok(at);
    return two_digits(time.hour) + "." + two_digits(time.minute) + " น.";
}

std::string thai_moment(support::Timestamp at) {
    return thai_day_long(at) + " เวลา " + thai_clock(at);
}

std::string english_moment(support::Timestamp at) {
    const auto time = support::to_bangkok(at);
    return std::to_string(time.day) + " " + std::string(english_month(time.month)) + " " + std::to_string(time.year) +
           ", " + two_digits(time.hour) + ":" + two_digits(time.minute);
}

int fiscal_year(support::Timestamp at) {
    const auto day = support::to_bangkok(at);
    return day.year + kEra + (day.month >= 10 ? 1 : 0);
}

}  // namespace amphoe::domain
