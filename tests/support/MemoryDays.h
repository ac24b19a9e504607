// DayBook in memory, for tests of workflows, presenters and the console.
#pragma once

#include <map>

#include "core/ports/DayBook.h"

namespace amphoe::testing {

class MemoryDays final : public ports::DayBook {
  public:
    MemoryDays();
    ~MemoryDays() override;

    domain::Result<std::optional<domain::OfficeDay>> day(const std::string& date) override;
    domain::Result<std::optional<domain::OfficeDay>> newest() override;
    /// False when that day, or a later one, is there and closed.
    bool put(const domain::OfficeDay& day);
    std::map<std::string, domain::OfficeDay> days;
};

}  // namespace amphoe::testing
