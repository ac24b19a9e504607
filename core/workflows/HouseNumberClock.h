// W10.5: house numbers asked for and not given yet, and how much of the law's time has gone.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"

namespace amphoe::workflows {

/// Whether the table of offices calls it a local registry office (7 days, otherwise 30). An office the table does not
/// have counts as a district.
bool is_local_office(const domain::ServiceRules& rules, const std::string& rcode);

/// Days from the request to the number.
int house_number_days(const domain::ServiceRules& rules, const std::string& rcode);

struct HouseNumberUnderWay {
    std::string number;  ///< of the case
    domain::CaseState state = domain::CaseState::Draft;
    std::string requested;  ///< ISO: the day the case was opened
    std::string due;        ///< ISO, the last day
    int percent = 0;        ///< of the days allowed that have gone; 100 from the last day on
    int soon_percent = 0;   ///< by the rules: from here on it is urgent
    int over_percent = 0;   ///< by the rules: from here on it is too late

    bool soon() const { return percent >= soon_percent && !over(); }
    bool over() const { return percent >= over_percent; }
};

/// Requests that the centre has not answered and nobody has ended, the most urgent first. `today`: ISO. Failures of
/// the store.
domain::Result<std::vector<HouseNumberUnderWay>> house_numbers_under_way(ports::CaseStore& cases,
                                                                         const domain::ServiceRules& rules,
                                                                         const std::string& rcode,
                                                                         const std::string& today);

}  // namespace amphoe::workflows
