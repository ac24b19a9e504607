// How long an act may wait for the centre before people must know (domain.md W15).
#pragma once

#include <chrono>
#include <string_view>

namespace amphoe::domain {

/// Late: the officer is told. Overdue: the supervisor must act, by telephone or by a bundle on a stick.
enum class OutboxAlarm { None, Late, Overdue };
/// "none", "late", "overdue".
std::string_view outbox_alarm_name(OutboxAlarm alarm);

/// From which age of the oldest act on. The office's rules say (ServiceRules); these are the program's own.
struct OutboxLimits {
    std::chrono::hours late{4};
    std::chrono::hours overdue{24};
};

/// For the age of the oldest act that waits.
OutboxAlarm outbox_alarm(std::chrono::seconds oldest, const OutboxLimits& limits);

}  // namespace amphoe::domain
