// The limits and day counts of service-rules.json: which there are and between which values they make sense.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/configuration/RuleFields.h"
#include "core/domain/Rules.h"

namespace amphoe::configuration {

/// Version, date and limits as they read on `day` (ISO date). Values still to come are checked too. Before the file, or
/// the first row of a limit, counts the program's own value does.
void read_service_limits(const nlohmann::json& object, const std::string& day, domain::ServiceRules& rules,
                         Objection& objection);

}  // namespace amphoe::configuration
