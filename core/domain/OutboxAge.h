// How long an act may wait for the centre before people must know (domain.md W15).
#pragma once

#include <chrono>
#include <string_view>

namespace amphoe::domain {

inline constexpr std::chrono::hours kOutboxLateAfter{4};
inline constexpr std::chrono::hours kOutboxOverdueAfter{24};

/// Late: the officer is told. Overdue: the supervisor must act, by telephone or by a bundle on a stick.
enum class OutboxAlarm { None, Late, Overdue };
/// "none", "late", "overdue".
std::string_view outbox_alarm_name(OutboxAlarm alarm);
/// For the age of the oldest act that waits.
OutboxAlarm outbox_alarm(std::chrono::seconds oldest);

}  // namespace amphoe::domain
