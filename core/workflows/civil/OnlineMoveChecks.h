// W9.2: what the program looks at before an officer decides about a move that was asked for online.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/RegisterRecord.h"
#include "core/domain/Rules.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// One check and what came of it.
struct OnlineMoveCheck {
    std::string name;      ///< "house_exists" ...; "centre." before what the centre noted when the request came
    std::string result;    ///< "ok", "yes", or what is wrong in words of the program
    std::string wrong_th;  ///< for the parties, when it failed
    bool bars = true;      ///< false: noted only, as lateness (W6.5)

    bool well() const { return result == "ok" || result == "yes"; }
};

/// The request against the register of today: both houses, the head who approved, the movers, the day of moving.
/// `to` and `from` are empty when the register knows no such house. `today` is an ISO date.
std::vector<OnlineMoveCheck> check_online_move(const domain::RegisterRecord& request,
                                               const std::optional<HouseRecord>& to,
                                               const std::optional<HouseRecord>& from,
                                               const domain::ServiceRules& rules, const std::string& today);

/// Days beyond the last day of notice on the day the request came; 0 in time or without a day of moving.
int online_days_late(const domain::RegisterRecord& request, const domain::ServiceRules& rules);

}  // namespace amphoe::workflows
