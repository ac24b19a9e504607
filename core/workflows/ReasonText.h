// A reason an officer gives in words.
#pragma once

#include <string>

#include "core/domain/Failure.h"

namespace amphoe::workflows {

/// Without the white space around it. ReasonMissing when it is empty or above 300 letters.
domain::Result<std::string> reason_text(const std::string& text);

}  // namespace amphoe::workflows
