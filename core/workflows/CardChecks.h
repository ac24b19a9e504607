// W3.3: the local checks of a card that was read.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
#include "core/support/Time.h"

namespace amphoe::workflows {

/// Today as the registers write it, in Bangkok.
domain::PartialDate today_in_bangkok(support::Timestamp now);

/// CardExpired, CardDataInvalid (birth in the future, age above 130, issued in the future, no Thai name), or
/// CardRefusedInTraining for a number that could belong to a person. The detail names the check, never the data.
domain::Result<domain::Done> check_card(const domain::IdentityCard& card, support::Timestamp now, bool training);

/// What the officer should look at although the card is taken (domain.md E6): "title.age", "title.sex",
/// "name_th.letters", "name_en.letters". Keys as in IdentityCard::warnings.
std::vector<std::string> card_warnings(const domain::IdentityCard& card, support::Timestamp now);

}  // namespace amphoe::workflows
