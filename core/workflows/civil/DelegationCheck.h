// W10.1: whether somebody may ask for a house number in the owner's place.
#pragma once

#include <string>

#include "core/domain/Failure.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::workflows {

/// What a delegation has to say, online or on paper.
struct Delegation {
    std::string principal_id;
    std::string delegate_id;
    std::string act;    ///< service name
    std::string until;  ///< ISO date, the last day on which it counts
};
Delegation delegation_of(const domain::RegisterRecord& record);

/// FieldInvalid for `delegation_ref`: another delegate, somebody who sends himself, another act, or
/// expired.
domain::Result<domain::Done> check_delegation(const Delegation& delegation, const std::string& delegate_id,
                                              const std::string& act, const std::string& today);

}  // namespace amphoe::workflows
