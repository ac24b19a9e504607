#include "core/workflows/ClockCheck.h"

namespace amphoe::workflows {

domain::ClockStanding clock_standing_now(ports::TrustedTime* time) {
    if (time == nullptr) {
        return domain::ClockStanding::Unknown;
    }
    const auto now = time->now();
    return domain::clock_standing(now.offset, now.error, time->limits());
}

domain::Result<domain::Done> refuse_wrong_clock(ports::TrustedTime* time) {
    if (clock_standing_now(time) != domain::ClockStanding::Blocked) {
        return domain::Done{};
    }
    const auto offset = time->now().offset.value_or(std::chrono::milliseconds(0));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(offset).count();
    return domain::Failure{domain::FailureCode::ClockWrong, "clock offset " + std::to_string(seconds) + " s"};
}

}  // namespace amphoe::workflows
