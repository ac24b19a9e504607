// How far this machine's clock could be believed when an act was saved (domain.md W0 and W15).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "core/support/Time.h"

namespace amphoe::domain {

/// Stored with every case event.
struct ClockReading {
    support::Timestamp saved_at{};                    ///< this machine's clock when the act was saved
    std::int64_t monotonic_ms = 0;                    ///< since the program's start
    std::optional<support::Timestamp> centre_time;    ///< the last word of the centre, also of an earlier run
    std::optional<std::chrono::milliseconds> offset;  ///< wall clock minus centre; none before the centre's first word
    std::chrono::milliseconds error{0};               ///< half width of that estimate
    bool went_back = false;                           ///< the clock went back since the act saved before
    bool operator==(const ClockReading&) const = default;
};

/// What the offset allows (domain.md W0.2). Blocked: no certified printing and no OTP.
enum class ClockStanding { Unknown, Good, Warn, Blocked };

/// Above which offset. The office's rules say (ServiceRules); these are the program's own.
struct ClockLimits {
    std::chrono::minutes warns{2};
    std::chrono::minutes blocks{5};
};

/// Warns at the estimate itself; blocks only what is beyond doubt, i.e. more than the limit even at the near end of
/// the error.
ClockStanding clock_standing(std::optional<std::chrono::milliseconds> offset, std::chrono::milliseconds error,
                             const ClockLimits& limits);

}  // namespace amphoe::domain
