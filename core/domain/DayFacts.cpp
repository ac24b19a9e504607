#include "core/domain/DayFacts.h"

#include <algorithm>
#include <numeric>

namespace amphoe::domain {

int CaseCounts::in_state(CaseState state) const {
    const auto found = by_state.find(state);
    return found == by_state.end() ? 0 : found->second;
}

std::optional<long> CaseCounts::mean_seconds() const {
    if (seconds.empty()) {
        return std::nullopt;
    }
    return std::accumulate(seconds.begin(), seconds.end(), 0L) / static_cast<long>(seconds.size());
}

std::optional<long> CaseCounts::percentile_seconds(int percent) const {
    if (seconds.empty()) {
        return std::nullopt;
    }
    auto sorted = seconds;
    const auto rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
    std::nth_element(sorted.begin(), place, sorted.end());
    return *place;
}

}  // namespace amphoe::domain
