// What calibration and evaluation say at the terminal.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/face/FaceCalibration.h"
#include "gui/console/FaceTrial.h"

namespace amphoe::gui::console {

/// "0.10 % (0.03-0.28)": a rate with its 95 % interval.
std::string rate_words(const face::ErrorRate& rate);

Report calibration_report(const FaceTrial& trial, const face::FaceCalibration& calibration);
Report evaluation_report(const FaceTrial& trial, const std::string& file, const std::vector<std::uint8_t>& pdf);

}  // namespace amphoe::gui::console
