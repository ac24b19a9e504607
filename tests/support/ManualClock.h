// A clock that moves only when the test says so.
#pragma once

#include <mutex>

#include "core/ports/Clock.h"

namespace amphoe::testing {

class ManualClock final : public ports::Clock {
  public:
    /// Starts on 22 November 2026, 08:30 in Bangkok.
    ManualClock() : now_(*support::from_iso8601("2026-11-22T01:30:00.000Z")) {}
    explicit ManualClock(support::Timestamp now) : now_(now) {}

    support::Timestamp now() const override {
        const std::lock_guard lock(mutex_);
        return now_;
    }
    std::chrono::steady_clock::time_point steady() const override {
        const std::lock_guard lock(mutex_);
        return steady_;
    }
    void advance(std::chrono::milliseconds step) {
        const std::lock_guard lock(mutex_);
        now_ += step;
        steady_ += step;
    }

  private:
    mutable std::mutex mutex_;
    support::Timestamp now_;
    std::chrono::steady_clock::time_point steady_{};
};

}  // namespace amphoe::testing
