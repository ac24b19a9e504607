// What the registers hold of the demonstration persons (resources/demonstration/cards, SeedData): houses, families,
// notices, online cases, delegations, papers. All numbers belong to nobody (domain.md E4).
#pragma once

#include "core/support/Time.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

/// Dates that must be fresh or stale are counted from `now`.
RegisterSeeds demonstration_register(support::Timestamp now);

/// 1 ... for a demonstration person; 0 for any other. Part of the person's simulated codes.
int demonstration_index(const std::string& citizen_id);
/// The reverse; empty for no such index.
std::string demonstration_citizen(int index);

}  // namespace amphoe::centre
