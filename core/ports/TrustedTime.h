// Port: how far the wall clock can be believed (domain.md W0).
#pragma once

#include <chrono>
#include <optional>

#include "core/domain/ClockReading.h"
#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::ports {

/// Stored with each act.
struct ActTime {
    support::Timestamp wall{};                        ///< of this machine
    long long monotonic_ms = 0;                       ///< since the program's start
    std::optional<support::Timestamp> centre_time;    ///< the last word of the centre
    std::optional<std::chrono::milliseconds> offset;  ///< wall clock minus centre, estimated
    std::chrono::milliseconds error{0};               ///< half width of the estimate, growing with its age
    bool clock_went_back = false;                     ///< since the last saved act
    /// For limits that a clock set back must not lengthen: by the centre's word of this run where there is one, else
    /// the wall clock, but never earlier than this machine has already shown.
    support::Timestamp believed{};
};

/// Safe from any thread.
class TrustedTime {
  public:
    virtual ~TrustedTime() = default;
    virtual ActTime now() = 0;
    /// From which difference on this office warns of the clock and blocks what must not be dated wrong.
    virtual domain::ClockLimits limits() { return {}; }
    /// A signed time of the centre and how long the call that brought it took.
    virtual void note_centre_time(support::Timestamp centre_time, std::chrono::milliseconds round_trip) = 0;
};

}  // namespace amphoe::ports
