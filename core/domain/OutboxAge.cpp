#include "core/domain/OutboxAge.h"

namespace amphoe::domain {

std::string_view outbox_alarm_name(OutboxAlarm alarm) {
    switch (alarm) {
        case OutboxAlarm::None:
            return "none";
        case OutboxAlarm::Late:
            return "late";
        case OutboxAlarm::Overdue:
            return "overdue";
    }
    return "none";
}

OutboxAlarm outbox_alarm(std::chrono::seconds oldest, const OutboxLimits& limits) {
    if (oldest >= limits.overdue) {
        return OutboxAlarm::Overdue;
    }
    return oldest >= limits.late ? OutboxAlarm::Late : OutboxAlarm::None;
}

}  // namespace amphoe::domain
