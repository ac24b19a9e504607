#include "core/domain/PowerState.h"

namespace amphoe::domain {

std::string_view power_standing_name(PowerStanding standing) {
    switch (standing) {
        case PowerStanding::Mains:
            return "mains";
        case PowerStanding::Battery:
            return "battery";
        case PowerStanding::Low:
            return "low";
        case PowerStanding::Critical:
            return "critical";
    }
    return "mains";
}

PowerStanding power_standing(const PowerState& state, const PowerLimits& limits) {
    if (!state.on_battery) {
        return PowerStanding::Mains;
    }
    if (state.percent <= limits.critical) {
        return PowerStanding::Critical;
    }
    return state.percent <= limits.low ? PowerStanding::Low : PowerStanding::Battery;
}

}  // namespace amphoe::domain
