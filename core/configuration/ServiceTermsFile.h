// What the office says of each service: titles, whether it is offered, whether it needs the card, whether it may be
// begun without the centre (architecture rule 12).
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/Rules.h"

namespace amphoe::configuration {

/// service-catalogue.json as it reads on `day` (ISO date). ConfigurationInvalid names what is wrong: an unknown key or
/// service, one that is missing or stands twice, an empty title, the ThaID enrolment switched off.
domain::Result<std::map<domain::ServiceKind, domain::ServiceTerms>> load_service_terms(
    const std::filesystem::path& file, const std::string& day);

}  // namespace amphoe::configuration
