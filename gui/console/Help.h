// The usage of the console, Thai first.
#pragma once

#include <string>
#include <vector>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

/// `command` null: the list of all commands.
Report help_report(const std::vector<CommandSpec>& commands, const CommandSpec* command);
Report version_report();

}  // namespace amphoe::gui::console
