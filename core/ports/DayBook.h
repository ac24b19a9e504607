// Port: the working days of this workstation. Days enter through CaseStore::save only (StepRecord::day).
#pragma once

#include <optional>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/OfficeDay.h"

namespace amphoe::ports {

/// Calls may come from any thread. StoreUnavailable, StoreDamaged.
class DayBook {
  public:
    virtual ~DayBook() = default;
    /// Nothing for a day that was neither opened nor closed. `date`: Bangkok calendar day.
    virtual domain::Result<std::optional<domain::OfficeDay>> day(const std::string& date) = 0;
    /// The day with the latest date; nothing before the first.
    virtual domain::Result<std::optional<domain::OfficeDay>> newest() = 0;
};

}  // namespace amphoe::ports
