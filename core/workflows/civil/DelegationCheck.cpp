#include "core/workflows/civil/DelegationCheck.h"

#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

Delegation delegation_of(const domain::RegisterRecord& record) {
    return {record.text("principal_id"), record.text("delegate_id"), record.text("act"), record.text("until")};
}

domain::Result<domain::Done> check_delegation(const Delegation& delegation, const std::string& delegate_id,
                                              const std::string& act, const std::string& today) {
    if (delegation.delegate_id != delegate_id) {
        return invalid_field("delegation_ref", "names another delegate");
    }
    if (delegation.principal_id == delegate_id) {
        return invalid_field("delegation_ref", "the principal is the delegate");
    }
    if (delegation.act != act) {
        return invalid_field("delegation_ref", "does not name this act");
    }
    if (delegation.until < today) {
        return invalid_field("delegation_ref", "has expired");
    }
    return domain::Done{};
}

}  // namespace amphoe::workflows
