// Loads baseline, targets and flags of the indicators (architecture rule 12).
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/Kpi.h"

namespace amphoe::configuration {

/// kpi.json. ConfigurationInvalid names what is wrong: an unknown key or service, a baseline that is no period, a
/// target that is no percentage, a flagged service that is no e-service.
domain::Result<domain::KpiRules> load_kpi_rules(const std::filesystem::path& file);

}  // namespace amphoe::configuration
