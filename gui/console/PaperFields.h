// A paper's content from a JSON file.
#pragma once

#include <filesystem>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::gui::console {

/// {"fields": {NAME: TEXT, ...}, "tables": {NAME: [{NAME: TEXT, ...}, ...], ...}}, both may be left out, added to
/// `content`. FileUnreadable, DocumentInvalid for anything else.
domain::Result<domain::DocumentContent> with_fields(domain::DocumentContent content, const std::filesystem::path& file);

}  // namespace amphoe::gui::console
