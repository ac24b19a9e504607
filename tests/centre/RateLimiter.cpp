#include "tests/centre/RateLimiter.h"

#include <algorithm>
#include <cmath>

namespace amphoe::centre {
namespace {

constexpr std::size_t kMostBuckets = 10000;

}  // namespace

int RateLimiter::wait_of(const std::string& asker, Clock::time_point now) {
    if (rate_ <= 0) {
        return 0;
    }
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= kMostBuckets) {
        forget_full_ones(now);
    }
    auto [entry, fresh] = buckets_.try_emplace(asker, Bucket{burst_, now});
    auto& bucket = entry->second;
    const double passed = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(burst_, bucket.tokens + passed * rate_);
    bucket.at = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / rate_)));
}

void RateLimiter::forget_full_ones(Clock::time_point now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        return std::chrono::duration<double>(now - entry.second.at).count() * rate_ >= burst_;
    });
}

}  // namespace amphoe::centre
