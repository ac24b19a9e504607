// How a portable workstation is fed, and when people must know (domain.md W18).
#pragma once

#include <string_view>

namespace amphoe::domain {

/// Of a machine with a battery.
struct PowerState {
    bool on_battery = false;  ///< nothing feeds it from outside
    int percent = 0;          ///< of all its batteries together, 0 to 100
    bool operator==(const PowerState&) const = default;
};

/// From which percent on, going down, the office's rules want it said (ServiceRules); these are the program's own.
struct PowerLimits {
    int low = 20;
    int critical = 10;
};

/// Low: power should be connected. Critical: at once.
enum class PowerStanding { Mains, Battery, Low, Critical };
/// "mains", "battery", "low", "critical".
std::string_view power_standing_name(PowerStanding standing);
/// A battery that is being charged alarms nobody.
PowerStanding power_standing(const PowerState& state, const PowerLimits& limits);

}  // namespace amphoe::domain
