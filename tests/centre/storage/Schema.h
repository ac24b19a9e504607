// The centre's tables and how a file of the first version becomes one of this.
#pragma once

#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// In one transaction; harmless when repeated or when several instances start at once.
void define_tables(Connection& connection);

}  // namespace amphoe::centre
