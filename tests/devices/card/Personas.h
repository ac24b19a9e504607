// What a record of a demonstration card must say, taken from the card's profile file.
#pragma once

#include <string>
#include <vector>

#include "core/domain/IdentityCard.h"

namespace amphoe::tests {

/// Names of the profiles that are Thai cards.
std::vector<std::string> persona_names();

/// What differs between the profile `name` with the drawn photo and a full record of it, "field: expected / got". The
/// profile gives no laser or chip number: the record must have none, either.
std::vector<std::string> differences(const std::string& name, const domain::IdentityCard& card);

}  // namespace amphoe::tests
