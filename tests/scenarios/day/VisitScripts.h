// What the people of a replayed day want, as services of a visit script.
#pragma once

#include <nlohmann/json.hpp>

#include "tests/scenarios/day/DayPlan.h"

namespace amphoe::testing {

/// `tr6_no`: the notice a move in is made on.
nlohmann::json script_of(const std::string& service, const PlannedVisit& planned, const std::string& tr6_no);

/// "thaid_enrolment + tangrat_level2"
std::string services_named(const PlannedVisit& planned);

/// The kind of the acts and of the queue: "own_data" of "own_data.view".
std::string kind_of(const std::string& service);

}  // namespace amphoe::testing
