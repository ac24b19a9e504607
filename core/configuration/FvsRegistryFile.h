// Loads the roles and service levels of the face verification service (architecture rule 12).
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/FvsRegistry.h"

namespace amphoe::configuration {

/// fvs-registry.json. ConfigurationInvalid names what is wrong: an unknown key or role, not exactly one operator, a
/// level that is no percentage or no time.
domain::Result<domain::FvsRegistry> load_fvs_registry(const std::filesystem::path& file);

}  // namespace amphoe::configuration
