// The doctor's checks as JSON and text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "gui/console/FailureWords.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// One component. A failure makes its state "failed" and brings the catalogue's remedy.
struct DoctorCheck {
    std::string name;
    bool warning = false;
    std::string detail;  ///< Thai / English, no personal data
    std::string remedy;  ///< Thai / English; of a warning
    std::optional<domain::Failure> failure;
};

Report doctor_report(const std::vector<DoctorCheck>& checks, const FailureWords& words);

}  // namespace amphoe::gui::console
