// The doctor's lines about factors that are declared and have no device (C12).
#pragma once

#include <vector>

#include "gui/console/DoctorReport.h"

namespace amphoe::gui::console {

/// "factor_fingerprint" and "factor_iris": nothing is broken, nothing is hidden.
std::vector<DoctorCheck> factor_checks();

}  // namespace amphoe::gui::console
