// A clock that stands still until a test moves it.
#pragma once

#include <atomic>

#include "core/ports/Clock.h"

namespace amphoe::testing {

/// Starts on 2026-11-22 02:00 UTC (09.00 in Bangkok). Safe from any thread. `step` is added at every look at steady(),
/// so that loops with a deadline end.
class ManualClock final : public ports::Clock {
  public:
    support::Timestamp now() const override { return start() + offset_.load(); }
    std::chrono::steady_clock::time_point steady() const override {
        const auto looked = (steady_ += step_.load()).load();
        return std::chrono::steady_clock::time_point{} + std::chrono::hours{1} + offset_.load() + looked;
    }
    void advance(std::chrono::milliseconds by) { offset_ = offset_.load() + by; }
    void step_at_every_look(std::chrono::milliseconds by) { step_ = by; }

    static support::Timestamp start() { return *support::from_iso8601("2026-11-22T02:00:00Z"); }

  private:
    struct AtomicMilliseconds {
        std::atomic<long> count{0};
        AtomicMilliseconds& operator+=(std::chrono::milliseconds by) {
            count += by.count();
            return *this;
        }
        AtomicMilliseconds& operator=(std::chrono::milliseconds to) {
            count = to.count();
            return *this;
        }
        std::chrono::milliseconds load() const { return std::chrono::milliseconds{count.load()}; }
    };
    AtomicMilliseconds offset_;
    AtomicMilliseconds step_;
    mutable AtomicMilliseconds steady_;
};

}  // namespace amphoe::testing
