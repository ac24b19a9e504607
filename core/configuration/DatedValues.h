// Single values with a date inside a rule file: [{"effective_from": "2027-10-01", "value": 20}, ...] in the place of a
// plain value, as fees have it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

namespace amphoe::configuration {

/// What is wrong with the dated values of `object`, naming the key and the row; empty when all is well. Rows have a
/// date, a value, perhaps a note, and no date twice.
std::string objection_to_dated_values(const nlohmann::json& object);

/// `object` as it reads on that day: the newest row not after it in the place of its list; a key whose first row is
/// still to come is left out.
nlohmann::json values_on(const nlohmann::json& object, const std::string& day);

/// Every day on which some value changes.
std::set<std::string> days_of_change(const nlohmann::json& object);

}  // namespace amphoe::configuration
