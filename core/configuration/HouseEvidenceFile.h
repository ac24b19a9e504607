// Loads what has to be brought for a house number (architecture rule 12; domain.md W10.4).
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/HouseEvidence.h"

namespace amphoe::configuration {

/// house-evidence.json. ConfigurationInvalid names what is wrong: an unknown key, variant or case, a code that stands
/// twice or is no word of capital letters, a missing title, a need for a paper that does not belong to its variant.
domain::Result<domain::HouseEvidenceList> load_house_evidence(const std::filesystem::path& file);

}  // namespace amphoe::configuration
