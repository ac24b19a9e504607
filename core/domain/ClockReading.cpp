#include "core/domain/ClockReading.h"

namespace amphoe::domain {

ClockStanding clock_standing(std::optional<std::chrono::milliseconds> offset, std::chrono::milliseconds error,
                             const ClockLimits& limits) {
    if (!offset) {
        return ClockStanding::Unknown;
    }
    const auto size = std::chrono::abs(*offset);
    if (size - error > limits.blocks) {
        return ClockStanding::Blocked;
    }
    return size > limits.warns ? ClockStanding::Warn : ClockStanding::Good;
}

}  // namespace amphoe::domain
