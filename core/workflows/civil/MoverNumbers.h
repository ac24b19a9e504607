// Movers typed by number while the register is not reached.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// Where they are typed, one per line.
domain::FormField typed_movers_field(const std::string& title_th, const std::string& title_en);

/// The lines of "movers" as 13 digits each. FieldInvalid when nobody is named, somebody twice, or a number is wrong.
domain::Result<std::vector<std::string>> mover_numbers(const std::string& lines);

}  // namespace amphoe::workflows
