#include "core/sync/ByteBudget.h"

#include <algorithm>

namespace amphoe::sync {

std::chrono::nanoseconds ByteBudget::reserve(std::chrono::steady_clock::time_point now, std::size_t bytes) {
    if (bytes_per_second_ <= 0) {
        return std::chrono::nanoseconds{0};
    }
    const auto begin = std::max(now, free_at_);
    const auto takes =
        std::chrono::duration<double>(static_cast<double>(bytes) / static_cast<double>(bytes_per_second_));
    free_at_ = begin + std::chrono::duration_cast<std::chrono::steady_clock::duration>(takes);
    return begin - now;
}

}  // namespace amphoe::sync
