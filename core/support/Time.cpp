#include "core/support/Time.h"

#include <cstdio>
#include <string>

namespace amphoe::support {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::year_month_day;

bool read_number(std::string_view text, std::size_t at, std::size_t length, int& number) {
    if (at + length > text.size()) {
        return false;
    }
    number = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9') {
            return false;
        }
        number = number * 10 + (c - '0');
    }
    return true;
}

}  // namespace

std::string to_iso8601(Timestamp time) {
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

std::optional<Timestamp> from_iso8601(std::string_view text) {
    const bool with_fraction = text.size() == 24;
    if (!with_fraction && text.size() != 20) {
        return std::nullopt;
    }
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = 0;
    const bool shaped = text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
                        text.back() == 'Z' && (!with_fraction || text[19] == '.');
    if (!shaped || !read_number(text, 0, 4, year) || !read_number(text, 5, 2, month) || !read_number(text, 8, 2, day) ||
        !read_number(text, 11, 2, hour) || !read_number(text, 14, 2, minute) || !read_number(text, 17, 2, second) ||
        (with_fraction && !read_number(text, 20, 3, fraction))) {
        return std::nullopt;
    }
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    return std::chrono::sys_days{date} + hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second} +
           milliseconds{fraction};
}

BangkokTime to_bangkok(Timestamp time) {
    const auto local = time + hours{7};
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss clock{local - day};
    return {static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            static_cast<unsigned>(clock.hours().count()),
            static_cast<unsigned>(clock.minutes().count()),
            static_cast<unsigned>(clock.seconds().count())};
}

std::string bangkok_date(Timestamp time) {
    return to_iso8601(time + hours{7}).substr(0, 10);
}

std::optional<Timestamp> bangkok_day_begins(std::string_view date) {
    const auto midnight = from_iso8601(std::string(date) + "T00:00:00Z");
    return midnight ? std::optional(*midnight - hours{7}) : std::nullopt;
}

}  // namespace amphoe::support
