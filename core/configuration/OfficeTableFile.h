// Loads the table of registry offices (architecture rule 12). The shipped one is the demonstration's: its offices are
// made up. A real office puts its own table in its place.
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/OfficeTable.h"

namespace amphoe::configuration {

/// office-codes.json. ConfigurationInvalid names what is wrong: an unknown key, no office of today, a code that is no
/// four digits or stands twice, another kind than DISTRICT or LOCAL, an end without successor or the reverse, a
/// successor that is not in the table or ended no later itself.
domain::Result<domain::OfficeTable> load_office_table(const std::filesystem::path& file);

}  // namespace amphoe::configuration
