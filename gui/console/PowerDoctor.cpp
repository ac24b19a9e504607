#include "gui/console/PowerDoctor.h"

namespace amphoe::gui::console {

std::optional<DoctorCheck> battery_check(ports::PowerSource* power, const domain::PowerLimits& limits) {
    const auto state = power == nullptr ? std::nullopt : power->look();
    if (!state) {
        return std::nullopt;
    }
    DoctorCheck check;
    check.name = "battery";
    check.detail = std::to_string(state->percent) + " %, " +
                   (state->on_battery ? "ใช้แบตเตอรี่ / on the battery" : "ต่อไฟฟ้าอยู่ / power connected");
    const auto standing = domain::power_standing(*state, limits);
    if (standing == domain::PowerStanding::Low || standing == domain::PowerStanding::Critical) {
        check.warning = true;
        check.remedy = "ต่อไฟฟ้า ขั้นตอนที่กดบันทึกแล้วอยู่ครบ / connect power; finished steps are saved";
    }
    return check;
}

}  // namespace amphoe::gui::console
