#include "tests/support/MemoryDays.h"

namespace amphoe::testing {

MemoryDays::MemoryDays() = default;

MemoryDays::~MemoryDays() = default;

domain::Result<std::optional<domain::OfficeDay>> MemoryDays::day(const std::string& date) {
    const auto found = days.find(date);
    return found == days.end() ? std::optional<domain::OfficeDay>{} : std::optional(found->second);
}

domain::Result<std::optional<domain::OfficeDay>> MemoryDays::newest() {
    return days.empty() ? std::optional<domain::OfficeDay>{} : std::optional(days.rbegin()->second);
}

bool MemoryDays::put(const domain::OfficeDay& day) {
    if (!days.empty() &&
        (days.rbegin()->first > day.date || (days.rbegin()->first == day.date && days.rbegin()->second.closed()))) {
        return false;
    }
    days[day.date] = day;
    return true;
}

}  // namespace amphoe::testing
