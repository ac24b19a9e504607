// Notices, cases and states of the demonstration persons.
#pragma once

#include "core/support/Time.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

/// `seeds` holds the demonstration persons in their order.
void add_demonstration_papers(RegisterSeeds& seeds, support::Timestamp now);

}  // namespace amphoe::centre
