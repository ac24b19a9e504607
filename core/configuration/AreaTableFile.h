// Loads the table of sub-districts (architecture rule 12). The shipped one is the demonstration's: its codes are made
// up. A real office puts its own table in its place.
#pragma once

#include <filesystem>

#include "core/domain/AreaTable.h"
#include "core/domain/Failure.h"

namespace amphoe::configuration {

/// area-codes.json. ConfigurationInvalid names what is wrong: an unknown key, no area, a code that is no area code or
/// stands twice, a name that is missing, an end that is no date.
domain::Result<domain::AreaTable> load_area_table(const std::filesystem::path& file);

}  // namespace amphoe::configuration
