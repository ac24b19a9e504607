// W6.4, W10.1: whether somebody may act in another's place, by the online system or by a letter on paper.
#pragma once

#include <functional>
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

/// What a delegation is held against.
struct DelegationUse {
    std::string act;          ///< service name it has to name
    std::string delegate_id;  ///< of the chip of this visit
    std::string today;        ///< ISO
    int letter_days = 0;      ///< a letter on paper counts for so long after its day
};
/// Asks the register for an online delegation by its reference.
using AskForDelegation = std::function<domain::Result<domain::RegisterRecord>(const std::string& reference)>;

/// Who sent the delegate.
struct Principal {
    std::string id;
    domain::Fields authentication{};  ///< how and when ThaID knew them (C36), for the case; empty for a letter
};

/// By the answers of delegation_fields(). FieldInvalid naming the field: as check_delegation; of a letter also the
/// principal, its day (missing, to come, too old), an end before that day, an original nobody saw.
domain::Result<Principal> principal_of(const domain::Fields& answers, const DelegationUse& use,
                                       const AskForDelegation& ask);

/// What of these answers goes into the act: the reference, and of a letter what the officer read in it.
domain::Fields delegation_of_act(const domain::Fields& answers);

}  // namespace amphoe::workflows
