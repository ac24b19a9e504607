#include "tests/centre/acts/DelegationRule.h"

#include <algorithm>

#include "core/domain/CitizenId.h"

namespace amphoe::centre {
namespace {

/// A letter is judged by the day on which the office read it: a line may be down over night.
std::string letter_objection(const ActCase& act) {
    const auto read_on = act.day_of_act();
    const auto written = act.text("letter_date");
    if (!is_day(written)) {
        return "delegation.date_missing";
    }
    if (written > read_on) {
        return "delegation.date_future";
    }
    if (days_between(written, read_on) > act.limit("delegation_letter_days")) {
        return "delegation.too_old";
    }
    if (const auto until = act.text("until"); !until.empty() && (!is_day(until) || until < read_on)) {
        return "delegation.expired";
    }
    if (!act.yes("names_act")) {
        return "delegation.other_act";
    }
    return act.yes("original_seen") ? "" : "delegation.original_not_seen";
}

}  // namespace

bool is_online_delegation(const std::string& reference) {
    return reference.starts_with("DL-");
}

std::string delegation_objection(ActCase& act, const DelegationClaim& claim) {
    if (claim.reference.empty()) {
        return "delegation.missing";
    }
    if (claim.delegate_id == claim.principal_id) {
        return "delegation.self";
    }
    if (!domain::CitizenId::parse(claim.principal_id)) {
        return "delegation.principal_invalid";
    }
    const auto* page = act.book.open(domain::RegisterKind::Delegation, claim.reference);
    if (page == nullptr) {
        return is_online_delegation(claim.reference) ? "delegation.unknown" : letter_objection(act);
    }
    if (page->text("act") != claim.act) {
        return "delegation.other_act";
    }
    if (page->text("until") < act.day_of_act()) {
        return "delegation.expired";
    }
    const bool fits =
        page->text("delegate_id") == claim.delegate_id && page->text("principal_id") == claim.principal_id;
    return fits ? "" : "delegation.other_person";
}

}  // namespace amphoe::centre
