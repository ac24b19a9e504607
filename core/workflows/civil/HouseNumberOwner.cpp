// Whose house a delegate asks for (W10.1).
#include "core/workflows/FormAnswers.h"
#include "core/workflows/WaitsForCentre.h"
#include "core/workflows/civil/DelegationCheck.h"
#include "core/workflows/civil/HouseNumber.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::Result;

namespace {

/// Step of a delegated case: papers made after the visit have no delegation to ask for.
constexpr const char* kOwnerStep = "owner";

}  // namespace

Result<Done> HouseNumber::take_delegation(const Fields& answers, std::stop_token stop) {
    const DelegationUse use{"house_number", requester_id(), today(), ports_.rules.delegation_letter_days};
    const auto principal = principal_of(answers, use, [&](const auto& reference) {
        return look_up(domain::RegisterKind::Delegation, reference, stop);
    });
    if (!principal) {
        return principal.error();
    }
    owner_id_ = principal->id;
    (void)keep(answers);
    if (auto kept = keep_authentication(principal->authentication); !kept) {
        return kept;
    }
    if (auto checked = check_owner(std::move(stop)); !checked) {
        return checked;
    }
    return case_.record_step(kOwnerStep, {{"owner_id", owner_id_}});
}

Result<Done> HouseNumber::check_owner(std::stop_token stop) {
    const auto owner = look_up(domain::RegisterKind::Person, owner_id_, stop);
    if (!owner && !waits_for_centre(owner.error().code)) {
        return owner.error();
    }
    const auto status = owner ? owner->text("status") : std::string{};
    if (!status.empty() && status != "ALIVE") {
        return invalid_field("principal_id", "is not registered as living");
    }
    return keep_apart({owner_id_}, {owner ? owner->text("house_code") : std::string{}}, stop);
}

void HouseNumber::take_recalled(const std::vector<domain::CaseEvent>& events) {
    for (const auto& event : events) {
        if (answer_at(event.fields, "step") == kOwnerStep) {
            owner_id_ = answer_at(event.fields, "owner_id");
        }
    }
}

}  // namespace amphoe::workflows
