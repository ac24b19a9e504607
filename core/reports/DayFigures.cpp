#include "core/reports/DayFigures.h"

#include <algorithm>
#include <chrono>

namespace amphoe::reports {
namespace {

bool counter_part_done(domain::CaseState state) {
    return state == domain::CaseState::WaitCentre || state == domain::CaseState::Accepted ||
           state == domain::CaseState::Rejected || state == domain::CaseState::Conflict;
}

}  // namespace

int DayFigures::in_state(domain::CaseState state) const {
    const auto found = by_state.find(state);
    return found == by_state.end() ? 0 : found->second;
}

DayFigures figures_of(const std::vector<ports::CaseSummary>& cases) {
    DayFigures figures;
    std::vector<long> durations;
    for (const auto& summary : cases) {
        ++figures.cases;
        ++figures.by_service[summary.record.service];
        ++figures.by_state[summary.state];
        ++figures.by_officer[summary.officer_id];
        if (summary.last_event_at && counter_part_done(summary.state)) {
            const auto spent = *summary.last_event_at - summary.record.opened_at;
            durations.push_back(static_cast<long>(std::chrono::duration_cast<std::chrono::seconds>(spent).count()));
        }
    }
    if (!durations.empty()) {
        const auto middle = durations.begin() + static_cast<std::ptrdiff_t>(durations.size() / 2);
        std::nth_element(durations.begin(), middle, durations.end());
        figures.median_seconds = *middle;
    }
    return figures;
}

}  // namespace amphoe::reports
