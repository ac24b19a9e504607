// Nothing is asked twice: the phone the citizen named for another service of the same visit.
#pragma once

#include <string>

#include "core/ports/CaseStore.h"

namespace amphoe::workflows {

/// Empty when no other case of the visit has one, or the store cannot say.
std::string phone_of_visit(ports::CaseStore& store, const domain::Case& asking);

}  // namespace amphoe::workflows
