// The day at a glance, counted from the log (domain.md W16, the first figures of the daily report).
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/ports/CaseStore.h"

namespace amphoe::reports {

/// Counts of one day's cases. No personal data.
struct DayFigures {
    int cases = 0;
    std::map<domain::ServiceKind, int> by_service;
    std::map<domain::CaseState, int> by_state;
    std::map<std::string, int> by_officer;
    /// Median from opening a case to its last event, whole seconds; empty without finished cases. Cases still waiting
    /// for the centre count: the counter's part is done.
    std::optional<long> median_seconds;

    int in_state(domain::CaseState state) const;
};

DayFigures figures_of(const std::vector<ports::CaseSummary>& cases);

}  // namespace amphoe::reports
