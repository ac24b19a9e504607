// Loads the dated rules of the counter services: limits, fees, waivers and holidays (architecture rule 12).
#pragma once

#include <filesystem>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Feed.h"
#include "core/domain/Rules.h"

namespace amphoe::configuration {

/// service-rules.json, fees.json, holidays.json, office-codes.json, area-codes.json and service-catalogue.json of one
/// folder, or their dated neighbours, as they read on `day` (ISO date). A limit counts from its date on: before the
/// first one the program's own value does. ConfigurationInvalid names the file, the key and what is wrong with its
/// value, also where the value is still to come; unknown keys are refused, so that a misspelt limit does not silently
/// keep its default.
domain::Result<domain::ServiceRules> load_service_rules(const std::filesystem::path& folder, const std::string& day);

/// One of service-rules.json, fees.json and holidays.json, or a dated neighbour, by itself. ConfigurationInvalid.
domain::Result<domain::Done> check_service_rule_file(const std::filesystem::path& file, const std::string& day);

/// The centre's fees on top of the shipped ones: a row of the same item and date takes its place. Rows that make no
/// sense (no amount, no date) are left out; their keys come back, for the log.
std::vector<std::string> add_feed_fees(domain::ServiceRules& rules, const std::vector<domain::FeedItem>& items);

}  // namespace amphoe::configuration
