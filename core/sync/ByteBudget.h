// A ceiling in bytes per second as plain arithmetic.
#pragma once

#include <chrono>
#include <cstddef>

namespace amphoe::sync {

/// Not thread-safe.
class ByteBudget {
  public:
    /// 0 or less: no ceiling.
    explicit ByteBudget(long bytes_per_second) : bytes_per_second_(bytes_per_second) {}
    /// Takes the bytes and says how long the sender must wait before sending them. Unused time is not saved up, so that
    /// a pause is not followed by a flood.
    std::chrono::nanoseconds reserve(std::chrono::steady_clock::time_point now, std::size_t bytes);

  private:
    long bytes_per_second_;
    std::chrono::steady_clock::time_point free_at_{};
};

}  // namespace amphoe::sync
