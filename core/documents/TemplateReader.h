// Finds, reads and validates the template of a paper.
#pragma once

#include <filesystem>
#include <string>

#include "core/documents/DocumentTemplate.h"
#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

/// The template of `kind` under `resources`/documents in force on `day` (ISO date): of <kind>.json and
/// <kind>@<anything>.json the one with the latest effective_from that is not after the day; when all are later, the
/// earliest. What a file says is laid over the file that its "base" names. DocumentKindUnknown when there is none;
/// ConfigurationInvalid with the place of the mistake when one is not usable (wrong type, unknown style, condition,
/// field, table or picture, another kind).
domain::Result<DocumentTemplate> read_document_template(const std::filesystem::path& resources,
                                                        domain::DocumentKind kind, const std::string& day);

}  // namespace amphoe::documents
