#include "tests/scenarios/day/DayTable.h"

#include <algorithm>
#include <cstdio>

namespace amphoe::testing {
namespace {

long at_percent(std::vector<long> times, std::size_t percent) {
    if (times.empty()) {
        return 0;
    }
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
}

}  // namespace

void DayTable::wrong(const std::string& what) {
    ++faults_;
    std::printf("WRONG: %s\n", what.c_str());
}

long DayTable::median_visit() const {
    std::vector<long> visits;
    for (const auto& [what, times] : times_) {
        if (what.starts_with("visit ")) {
            visits.insert(visits.end(), times.begin(), times.end());
        }
    }
    return at_percent(visits, 50);
}

void DayTable::print() const {
    std::printf("%-58s %6s %9s %9s %9s\n", "what", "count", "median ms", "p90 ms", "most ms");
    for (const auto& [what, times] : times_) {
        std::printf("%-58s %6zu %9ld %9ld %9ld\n", what.c_str(), times.size(), at_percent(times, 50),
                    at_percent(times, 90), *std::max_element(times.begin(), times.end()));
    }
}

}  // namespace amphoe::testing
