#include "core/domain/ClockReading.h"

namespace amphoe::domain {

ClockStanding clock_standing(std::optional<std::chrono::milliseconds> offset, std::chrono::milliseconds error) {
    if (!offset) {
        return ClockStanding::Unknown;
    }
    const auto size = std::chrono::abs(*offset);
    if (size - error > kClockBlocks) {
        return ClockStanding::Blocked;
    }
    return size > kClockWarns ? ClockStanding::Warn : ClockStanding::Good;
}

}  // namespace amphoe::domain
