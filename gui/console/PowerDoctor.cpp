#include "gui/console/PowerDoctor.h"

namespace amphoe::gui::console {

std::optional<DoctorCheck> battery_check(ports::PowerSource* power, const domain::PowerLimits& limits) {
    const auto state = power == nullptr ? std::nullopt : power->look();
    if (!state) {
        return std::nullopt;
    }
    DoctorCheck check;
    check.name = "battery";
    const auto level = std::to_string(state->percent);
    check.detail = state->on_battery ? "ใช้แบตเตอรี่ " + level + "% / on the battery, " + level + " %"
                                     : "ต่อไฟฟ้าอยู่ แบตเตอรี่ " + level + "% / power connected, battery " + level + " %";
    const auto standing = domain::power_standing(*state, limits);
    if (standing == domain::PowerStanding::Low || standing == domain::PowerStanding::Critical) {
        check.warning = true;
        check.remedy = standing == domain::PowerStanding::Critical
                           ? "โปรดต่อไฟฟ้าทันที ขั้นตอนที่กดบันทึกแล้วอยู่ครบ / connect power now; finished steps are saved"
                           : "โปรดต่อไฟฟ้า ขั้นตอนที่กดบันทึกแล้วอยู่ครบ / connect power; finished steps are saved";
    }
    return check;
}

}  // namespace amphoe::gui::console
