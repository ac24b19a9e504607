// A clock that moves only when the test says so.
#pragma once

#include <mutex>

#include "core/ports/Clock.h"

namespace amphoe::testing {

/// Safe from any thread.
class ManualClock final : public ports::Clock {
  public:
    /// 22 November 2026, 09.00 in Bangkok.
    static support::Timestamp start() { return *support::from_iso8601("2026-11-22T02:00:00.000Z"); }
    ManualClock() : now_(start()) {}

    support::Timestamp now() const override {
        const std::scoped_lock lock(mutex_);
        return now_;
    }
    std::chrono::steady_clock::time_point steady() const override {
        const std::scoped_lock lock(mutex_);
        steady_ += step_;
        return steady_;
    }
    void advance(std::chrono::milliseconds step) {
        const std::scoped_lock lock(mutex_);
        now_ += step;
        steady_ += step;
    }
    /// Added at every look at steady(), so that loops with a deadline end.
    void step_at_every_look(std::chrono::milliseconds step) {
        const std::scoped_lock lock(mutex_);
        step_ = step;
    }

  private:
    mutable std::mutex mutex_;
    support::Timestamp now_;
    mutable std::chrono::steady_clock::time_point steady_{std::chrono::hours{1}};
    std::chrono::milliseconds step_{0};
};

}  // namespace amphoe::testing
