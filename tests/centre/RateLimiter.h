// Token buckets: so many requests per second of each asker, with a burst.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace amphoe::centre {

/// Safe from any thread. By itself it counts in this process only. With a source, tokens come from there in portions
/// of a tenth of a second's worth, so that several instances share them and few requests have to ask: over all
/// instances at most `burst`, what grows meanwhile, and one portion left over in each instance pass.
class RateLimiter {
  public:
    using Clock = std::chrono::steady_clock;
    /// Takes so many tokens of that asker; false: there are not so many.
    using Source = std::function<bool(const std::string& asker, double tokens)>;

    /// `rate` 0: everything passes.
    RateLimiter(double rate, double burst, Source source = {});
    /// 0 when the request may pass, otherwise after how many seconds to try again.
    int wait_of(const std::string& asker, Clock::time_point now);

  private:
    struct Bucket {
        double tokens = 0;
        Clock::time_point at{};
        Clock::time_point empty_until{};  ///< the source is not asked again before
    };
    static bool spend(Bucket& bucket, Clock::time_point now);
    Bucket& bucket_of(const std::string& asker, Clock::time_point now);
    int wait_of_shared(const std::string& asker, Clock::time_point now);
    void forget_idle_ones(Clock::time_point now);

    double rate_;
    double burst_;
    double portion_;
    Source source_;
    std::mutex mutex_;
    std::map<std::string, Bucket> buckets_;
};

}  // namespace amphoe::centre
