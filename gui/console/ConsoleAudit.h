// Acts at the console that the audit log must know.
#pragma once

#include <string>

#include "gui/Assembly.h"

namespace amphoe::gui::console {

/// `action` is an upper-case name. The entry has no officer: nobody signs in at the console for administration.
domain::Result<domain::Done> note_act(Store& store, const std::string& action, const std::string& case_id);

}  // namespace amphoe::gui::console
