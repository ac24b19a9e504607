// Points in time as the program stores and sends them: UTC, milliseconds, ISO 8601.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::support {

/// UTC wall-clock time with millisecond resolution.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-22T01:35:10.123Z".
std::string to_iso8601(Timestamp time);

/// Reads exactly the form written by to_iso8601 (fraction optional); anything else gives nothing.
std::optional<Timestamp> from_iso8601(std::string_view text);

/// Calendar day and time of day in Asia/Bangkok (UTC+7, no daylight saving; domain.md E1).
struct BangkokTime {
    int year = 0;  ///< Gregorian
    unsigned month = 0;
    unsigned day = 0;
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
};
BangkokTime to_bangkok(Timestamp time);

/// "2026-11-22": the calendar day in Bangkok, used for "today's log" and day close.
std::string bangkok_date(Timestamp time);

/// First millisecond of a calendar day in Bangkok; nothing when `date` is no "YYYY-MM-DD" of the calendar.
std::optional<Timestamp> bangkok_day_begins(std::string_view date);

}  // namespace amphoe::support
