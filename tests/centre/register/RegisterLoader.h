// Writes seeds into the centre's database, many rows at a time.
#pragma once

#include "tests/centre/register/Seeds.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Entries that are there already stay as they are. Inside the caller's transaction.
void load_register(Connection& connection, const RegisterSeeds& seeds);

/// The demonstration persons, at the first start of a database; quick when they are there.
void load_demonstration(Database& database, support::Timestamp now);
/// So many generated persons more, once: a database that has a district keeps it. Gives the persons loaded.
int load_population(Database& database, int persons);

}  // namespace amphoe::centre
