#include "tests/centre/RateLimiter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace amphoe::centre {
namespace {

constexpr std::size_t kMostBuckets = 10000;

double seconds_between(RateLimiter::Clock::time_point from, RateLimiter::Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

int whole_seconds(double count) {
    return std::max(1, static_cast<int>(std::ceil(count)));
}

}  // namespace

RateLimiter::RateLimiter(double rate, double burst, Source source)
    : rate_(rate),
      burst_(burst),
      portion_(std::max(1.0, std::min(std::floor(rate / 10), burst))),
      source_(std::move(source)) {}

int RateLimiter::wait_of(const std::string& asker, Clock::time_point now) {
    if (rate_ <= 0) {
        return 0;
    }
    if (source_) {
        return wait_of_shared(asker, now);
    }
    const std::lock_guard lock(mutex_);
    auto& bucket = bucket_of(asker, now);
    bucket.tokens = std::min(burst_, bucket.tokens + seconds_between(bucket.at, now) * rate_);
    return spend(bucket, now) ? 0 : whole_seconds((1 - bucket.tokens) / rate_);
}

int RateLimiter::wait_of_shared(const std::string& asker, Clock::time_point now) {
    const double pause = portion_ / rate_;
    {
        const std::lock_guard lock(mutex_);
        auto& bucket = bucket_of(asker, now);
        if (spend(bucket, now)) {
            return 0;
        }
        if (now < bucket.empty_until) {
            return whole_seconds(pause);
        }
    }
    const bool given = source_(asker, portion_);  // without the lock: other askers do not wait for the database
    const std::lock_guard lock(mutex_);
    auto& bucket = bucket_of(asker, now);
    if (given) {
        bucket.tokens += portion_;
        return spend(bucket, now) ? 0 : whole_seconds(pause);
    }
    bucket.empty_until = now + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(pause));
    return whole_seconds(pause);
}

RateLimiter::Bucket& RateLimiter::bucket_of(const std::string& asker, Clock::time_point now) {
    if (buckets_.size() >= kMostBuckets) {
        forget_idle_ones(now);
    }
    return buckets_.try_emplace(asker, Bucket{source_ ? 0 : burst_, now, {}}).first->second;
}

bool RateLimiter::spend(Bucket& bucket, Clock::time_point now) {
    bucket.at = now;
    if (bucket.tokens < 1) {
        return false;
    }
    bucket.tokens -= 1;
    return true;
}

void RateLimiter::forget_idle_ones(Clock::time_point now) {
    std::erase_if(buckets_, [&](const auto& entry) { return seconds_between(entry.second.at, now) * rate_ >= burst_; });
}

}  // namespace amphoe::centre
