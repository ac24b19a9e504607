// Officers, settings and checks of configuration as JSON and text.
#pragma once

#include <string>
#include <vector>

#include "core/configuration/WorkstationSettings.h"
#include "core/domain/Officer.h"
#include "gui/console/FailureWords.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

struct ConfigurationCheck {
    std::string name;
    std::optional<domain::Failure> failure;
    std::string note{};  ///< of a good file: from when on it counts, or what could not be looked at
};

Report officers_report(const std::vector<domain::Officer>& officers);
Report officer_report(const domain::Officer& officer);
Report settings_report(const std::string& file, const configuration::WorkstationSettings& settings);
Report provisioned_report(const std::string& host, int port);
Report configuration_report(const std::vector<ConfigurationCheck>& checks, const FailureWords& words);

}  // namespace amphoe::gui::console
