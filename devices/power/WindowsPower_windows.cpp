#include "devices/power/WindowsPower_windows.h"

#include <windows.h>

#include "devices/power/WindowsPowerFields.h"

namespace amphoe::devices::power {

std::optional<domain::PowerState> WindowsPower::look() {
    SYSTEM_POWER_STATUS status{};
    if (GetSystemPowerStatus(&status) == 0) {
        return std::nullopt;
    }
    return power_of(status.ACLineStatus, status.BatteryFlag, status.BatteryLifePercent);
}

}  // namespace amphoe::devices::power
