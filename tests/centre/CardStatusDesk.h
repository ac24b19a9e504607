// The centre's word on a card, from the list of seeded persons.
#pragma once

#include <string>

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

CentreAnswer card_status(const support::Bytes& body);

/// The same by what is printed on the card. The code is compared and forgotten. Every card of the simulated register
/// has the code simulated_laser_code() tells.
CentreAnswer card_by_laser(Database& database, const support::Bytes& body);

/// "JT" and the last ten digits of the number; the demonstration cards that say one have their own.
std::string simulated_laser_code(const std::string& citizen_id);

}  // namespace amphoe::centre
