// Looks at every rule file of a folder, the coming ones too, and names the file that is wrong.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gui/console/SetupReport.h"

namespace amphoe::gui::console {

/// The JSON files of `folder` in the order of their names, each as it reads on `today` or on the day from which it
/// counts. A name this program does not know is looked at for its form only, and the note says so. A file nobody else
/// stands in for and that is missing is a failure of its name.
std::vector<ConfigurationCheck> check_rule_files(const std::filesystem::path& folder, const std::string& today);

/// One file by its name.
ConfigurationCheck check_rule_file(const std::filesystem::path& file, const std::string& today);

}  // namespace amphoe::gui::console
