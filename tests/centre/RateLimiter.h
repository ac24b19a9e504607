// Token buckets: so many requests per second of each asker, with a burst.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace amphoe::centre {

/// Safe from any thread. Counts in this process only; with several instances each gives the full rate.
class RateLimiter {
  public:
    using Clock = std::chrono::steady_clock;
    /// `rate` 0: everything passes.
    RateLimiter(double rate, double burst) : rate_(rate), burst_(burst) {}
    /// 0 when the request may pass, otherwise after how many seconds to try again.
    int wait_of(const std::string& asker, Clock::time_point now);

  private:
    struct Bucket {
        double tokens = 0;
        Clock::time_point at{};
    };
    void forget_full_ones(Clock::time_point now);

    double rate_;
    double burst_;
    std::mutex mutex_;
    std::map<std::string, Bucket> buckets_;
};

}  // namespace amphoe::centre
