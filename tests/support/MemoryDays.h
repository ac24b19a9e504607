// DayBook in memory, for tests of workflows, presenters and the console.
#pragma once

#include <map>

#include "core/ports/DayBook.h"

namespace amphoe::testing {

class MemoryDays final : public ports::DayBook {
  public:
    domain::Result<std::optional<domain::OfficeDay>> day(const std::string& date) override {
        const auto found = days.find(date);
        return found == days.end() ? std::optional<domain::OfficeDay>{} : std::optional(found->second);
    }
    domain::Result<std::optional<domain::OfficeDay>> newest() override {
        return days.empty() ? std::optional<domain::OfficeDay>{} : std::optional(days.rbegin()->second);
    }
    /// False when that day, or a later one, is there and closed.
    bool put(const domain::OfficeDay& day) {
        if (!days.empty() &&
            (days.rbegin()->first > day.date || (days.rbegin()->first == day.date && days.rbegin()->second.closed()))) {
            return false;
        }
        days[day.date] = day;
        return true;
    }
    std::map<std::string, domain::OfficeDay> days;
};

}  // namespace amphoe::testing
