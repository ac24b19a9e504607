// All commands of the console contract.
#pragma once

#include <vector>

#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

/// In the order of the contract. Those this version does not offer answer ServiceNotAvailable.
std::vector<CommandSpec> all_commands();

}  // namespace amphoe::gui::console
