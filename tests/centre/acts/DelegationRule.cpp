#include "tests/centre/acts/DelegationRule.h"

namespace amphoe::centre {

std::string delegation_objection(ActCase& act, const DelegationClaim& claim) {
    if (claim.reference.empty()) {
        return "delegation.missing";
    }
    if (claim.delegate_id == claim.principal_id) {
        return "delegation.self";
    }
    const auto* page = act.book.open(domain::RegisterKind::Delegation, claim.reference);
    if (page == nullptr) {
        return claim.reference.starts_with("DL-") ? "delegation.unknown" : "";
    }
    if (page->text("act") != claim.act) {
        return "delegation.other_act";
    }
    if (page->text("until") < act.today()) {
        return "delegation.expired";
    }
    const bool fits =
        page->text("delegate_id") == claim.delegate_id && page->text("principal_id") == claim.principal_id;
    return fits ? "" : "delegation.other_person";
}

}  // namespace amphoe::centre
