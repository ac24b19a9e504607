// Which font files the papers use (resources/fonts/fonts.json).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::documents {

struct FontManifest {
    std::string family;
    std::vector<std::filesystem::path> files;  ///< found ones, in the manifest's order
};

/// DocumentFontMissing when a file is in none of the manifest's directories.
domain::Result<FontManifest> read_font_manifest(const std::filesystem::path& resources);

}  // namespace amphoe::documents
