// Words and shapes of the device states.
#pragma once

#include <string>

#include "core/configuration/FailureCatalogue.h"
#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

std::string device_title(Device device, const Texts& texts);
/// "●" ready, "◐" needs attention, "○" off or not known: readable without colour.
const char* level_shape(DeviceLevel level);
/// "พร้อม", "ออฟไลน์ 12 นาที", ...
std::string device_word(const DeviceState& state, support::Timestamp now, const Texts& texts);
/// Message and remedy of the failure catalogue, or empty when nothing is wrong.
std::string device_reason(const DeviceState& state, const configuration::FailureCatalogue& catalogue,
                          const Texts& texts);

}  // namespace amphoe::gui
