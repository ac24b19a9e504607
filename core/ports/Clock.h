// Port: time, so that tests own it.
#pragma once

#include <chrono>

#include "core/support/Time.h"

namespace amphoe::ports {

/// Safe from any thread.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual support::Timestamp now() const = 0;
    /// Monotonic, for durations.
    virtual std::chrono::steady_clock::time_point steady() const = 0;
};

}  // namespace amphoe::ports
