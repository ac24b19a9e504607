// Reads and validates the data files of the papers.
#pragma once

#include <filesystem>

#include "core/documents/DocumentTemplate.h"
#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

/// The template of `kind` under `resources`/documents. DocumentKindUnknown when there is none; ConfigurationInvalid
/// with the place of the mistake when it is not usable (wrong type, unknown style, condition or field, no such kind).
domain::Result<DocumentTemplate> read_document_template(const std::filesystem::path& resources,
                                                        domain::DocumentKind kind);

/// Which font files the papers use (resources/fonts/fonts.json).
struct FontManifest {
    std::string family;
    std::vector<std::filesystem::path> files;  ///< found ones, in the manifest's order
};

/// DocumentFontMissing when a file is in none of the manifest's directories.
domain::Result<FontManifest> read_font_manifest(const std::filesystem::path& resources);

}  // namespace amphoe::documents
