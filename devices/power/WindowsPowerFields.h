// What the bytes of Windows' SYSTEM_POWER_STATUS mean. No Windows headers, so that every machine tests it.
#pragma once

#include <optional>

#include "core/domain/PowerState.h"

namespace amphoe::devices::power {

/// ACLineStatus, BatteryFlag and BatteryLifePercent. Nothing without a system battery or where one of them is unknown
/// (255) or out of its range.
std::optional<domain::PowerState> power_of(unsigned char line, unsigned char battery_flag, unsigned char percent);

}  // namespace amphoe::devices::power
