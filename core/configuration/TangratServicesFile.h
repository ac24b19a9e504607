// Loads what the leaflet about Tang Rat level 2 tells (architecture rule 12).
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/TangratServices.h"

namespace amphoe::configuration {

/// tangrat-services.json. ConfigurationInvalid names what is wrong: an unknown key, no service that needs level 2, a
/// link that is neither empty nor https or is too long for a QR code (400 bytes).
domain::Result<domain::TangratServices> load_tangrat_services(const std::filesystem::path& file);

}  // namespace amphoe::configuration
