// What the movers are to the head of the new house (domain.md W7.4).
#pragma once

#include <string>
#include <vector>

#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// One choice per mover, "relation_1" ... in the order of the movers.
domain::FormPage relations_page(const std::vector<domain::Fields>& movers);

/// "id=relation" lines of the act.
std::string relations_of(const std::vector<domain::Fields>& movers, const domain::Fields& answers);

}  // namespace amphoe::workflows
