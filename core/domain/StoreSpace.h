// Free space on the store's disk: warned about early, and no new visit below the floor.
#pragma once

#include <cstdint>

namespace amphoe::domain {

/// Below this no new visit is begun, so that steps of open visits, receipts and the audit log still have room.
constexpr std::uintmax_t kSpaceFloor = std::uintmax_t{200} * 1024 * 1024;
/// Below this the diagnostics warn.
constexpr std::uintmax_t kSpaceWarning = std::uintmax_t{1024} * 1024 * 1024;

enum class SpaceStanding { Enough, Low, Full };

constexpr SpaceStanding space_standing(std::uintmax_t free_bytes) {
    return free_bytes < kSpaceFloor     ? SpaceStanding::Full
           : free_bytes < kSpaceWarning ? SpaceStanding::Low
                                        : SpaceStanding::Enough;
}

}  // namespace amphoe::domain
