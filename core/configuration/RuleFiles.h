// Loads the dated rule files of resources/configuration.
#pragma once

#include <filesystem>

#include "core/domain/Failure.h"
#include "core/domain/Rules.h"

namespace amphoe::configuration {

/// consent-notice.json. ConfigurationInvalid when a text is missing or the date is not ISO.
domain::Result<domain::ConsentNotice> load_consent_notice(const std::filesystem::path& file);

/// enrolment-rules.json as it reads on `day` (ISO date); values may be dated rows. ConfigurationInvalid also for limits
/// that contradict each other, on that day or on one to come.
domain::Result<domain::EnrolmentRules> load_enrolment_rules(const std::filesystem::path& file, const std::string& day);

/// retention.json as it reads on `day`. ConfigurationInvalid also for a period longer than the law of the house allows
/// (24 h, 30 days).
domain::Result<domain::RetentionRules> load_retention_rules(const std::filesystem::path& file, const std::string& day);

}  // namespace amphoe::configuration
