// The dated files of the agency directory and of the way to a connection.
#pragma once

#include <filesystem>
#include <vector>

#include "core/domain/Agency.h"
#include "core/domain/Failure.h"
#include "core/domain/Feed.h"

namespace amphoe::configuration {

/// resources/configuration/agencies.json or another file of its form. ConfigurationInvalid naming file and key.
domain::Result<domain::AgencyDirectory> load_agencies(const std::filesystem::path& file);

/// The centre's registry (topic relying_parties) counts more than the file. Items that do not fit are left out; their
/// keys are the answer.
std::vector<std::string> add_feed_agencies(domain::AgencyDirectory& directory,
                                           const std::vector<domain::FeedItem>& items);

/// resources/configuration/agency-connection.json. ConfigurationInvalid naming file and key.
domain::Result<domain::ConnectionForms> load_connection_forms(const std::filesystem::path& file);

/// ConfigurationInvalid naming the first done step that no checklist has: it would never be ticked.
domain::Result<domain::Done> check_agency_steps(const domain::AgencyDirectory& directory,
                                                const domain::ConnectionForms& forms);

/// {"answers": {KEY: "yes"|"partly"|"no", ...}}: every question once, no other. ConfigurationInvalid naming the key.
domain::Result<domain::ReadinessAnswers> load_readiness_answers(const std::filesystem::path& file,
                                                                const domain::ConnectionForms& forms);

}  // namespace amphoe::configuration
