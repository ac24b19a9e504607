// Secrets reach the console through environment variables, by name only.
#pragma once

#include <string>

#include "core/support/Secret.h"

namespace amphoe::gui::console {

/// Capital letters, digits and underscores, not beginning with a digit: what a PIN or a token cannot look like by
/// accident, so that a secret written in the wrong place is refused instead of shown.
bool is_variable_name(const std::string& text);

/// Empty when the variable is not set or empty.
support::Secret environment_secret(const std::string& variable);

}  // namespace amphoe::gui::console
