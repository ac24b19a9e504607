// What the movers are to the head of the new house (domain.md W7.4).
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"
#include "core/workflows/civil/HouseRecord.h"

namespace amphoe::workflows {

/// One choice per mover, "relation_1" ... in the order of the movers. Nobody is offered as head of a house that has
/// one; of a house without, `consenter` (HouseMasterConsent::given_by) is proposed, or else the first mover.
domain::FormPage relations_page(const std::vector<domain::Fields>& movers, const HouseRecord* house,
                                const std::string& consenter);

/// FieldInvalid of a relation: a house has one head. Whoever enters an unowned house by the own word is that head.
domain::Result<domain::Done> check_heads(const std::vector<domain::Fields>& movers, const domain::Fields& answers,
                                         const HouseRecord* house, const std::string& consenter);

/// "id=relation" lines of the act.
std::string relations_of(const std::vector<domain::Fields>& movers, const domain::Fields& answers);

}  // namespace amphoe::workflows
