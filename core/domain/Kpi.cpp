#include "core/domain/Kpi.h"

namespace amphoe::domain {

const EligiblePersons* KpiRules::eligible_on(const std::string& day) const {
    const EligiblePersons* newest = nullptr;
    for (const auto& one : eligible) {
        if (one.as_of <= day) {
            newest = &one;
        }
    }
    return newest;
}

int fiscal_year_of(const std::string& date) {
    constexpr int kBuddhistEra = 543;
    const int year = std::stoi(date.substr(0, 4)) + kBuddhistEra;
    return std::stoi(date.substr(5, 2)) >= 10 ? year + 1 : year;
}

}  // namespace amphoe::domain
