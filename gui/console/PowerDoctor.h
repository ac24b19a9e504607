// The doctor's look at the battery.
#pragma once

#include <optional>

#include "core/ports/PowerSource.h"
#include "gui/console/DoctorReport.h"

namespace amphoe::gui::console {

/// Nothing for a machine without a battery, or where nobody asks (null). A low battery is a warning with what to do.
std::optional<DoctorCheck> battery_check(ports::PowerSource* power, const domain::PowerLimits& limits);

}  // namespace amphoe::gui::console
