// The colour profile of the electronic originals (resources/colour/colour.json).
#pragma once

#include <filesystem>
#include <string>

#include "core/domain/Failure.h"

namespace amphoe::documents {

struct ColourProfile {
    std::string identifier;  ///< "sRGB IEC61966-2.1"
    std::string icc;         ///< the profile's bytes
};

/// ConfigurationInvalid when the profile is in none of the manifest's directories or is no RGB profile.
domain::Result<ColourProfile> read_colour_profile(const std::filesystem::path& resources);

}  // namespace amphoe::documents
