// Port: counts what the store tells of a period, for day close, daily report and supervisor.
#pragma once

#include <string>
#include <vector>

#include "core/domain/DayFacts.h"
#include "core/domain/Failure.h"
#include "core/domain/PaperStock.h"

namespace amphoe::ports {

/// Calls may come from any thread. Failures of the store.
class DayReporter {
  public:
    virtual ~DayReporter() = default;
    /// Cases opened from `from` on and before `until`. `date` names the day whose queue is counted.
    virtual domain::Result<domain::DayFacts> facts(const std::string& date, support::Timestamp from,
                                                   support::Timestamp until) = 0;
    /// Numbered forms as of a Bangkok day.
    virtual domain::Result<std::vector<domain::StockBalance>> forms(const std::string& date) = 0;
};

}  // namespace amphoe::ports
