// The decision modes of the threshold file as JSON. Internal to what reads and writes that file.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/face/DecisionMode.h"

namespace amphoe::face {

/// Sorted by cohort, then probes. Throws std::exception with what is missing or out of order.
std::vector<DecisionMode> decision_modes_of(const nlohmann::json& modes, const std::string& version);
nlohmann::ordered_json json_of(const std::vector<DecisionMode>& modes);

}  // namespace amphoe::face
