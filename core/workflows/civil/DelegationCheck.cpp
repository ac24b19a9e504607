#include "core/workflows/civil/DelegationCheck.h"

#include "core/domain/LegalDays.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::Result;

namespace {

Result<Done> check_letter_day(const Fields& answers, const DelegationUse& use) {
    const auto day = answer_at(answers, "letter_date");
    if (day.empty()) {
        return invalid_field("letter_date", "is missing");
    }
    if (day > use.today) {
        return invalid_field("letter_date", "is in the future");
    }
    if (domain::LegalDays::days_between(day, use.today).value_or(use.letter_days + 1) > use.letter_days) {
        return invalid_field("letter_date", "is more than " + std::to_string(use.letter_days) + " days ago");
    }
    const auto until = answer_at(answers, "until");
    return !until.empty() && until < day ? Result<Done>(invalid_field("until", "is before the day of the letter"))
                                         : Done{};
}

/// The level and the moment alone, as of an online move; the token stays at the centre.
Fields authentication_of(const domain::RegisterRecord& delegation) {
    return {{"by", "THAID"},
            {"delegation_ref", delegation.key},
            {"principal_level", delegation.text("principal_level")},
            {"principal_at", delegation.text("principal_at")}};
}

Result<std::string> principal_of_letter(const Fields& answers, const DelegationUse& use) {
    const auto principal = answer_at(answers, "principal_id");
    if (principal.empty()) {
        return invalid_field("principal_id", "is missing");
    }
    const auto until = answer_at(answers, "until");
    const Delegation letter{principal, answer_at(answers, "delegate_id"),
                            answer_at(answers, "names_act") == "yes" ? use.act : "", until.empty() ? use.today : until};
    if (auto names = check_delegation(letter, use.delegate_id, use.act, use.today); !names) {
        return names.error();
    }
    if (auto day = check_letter_day(answers, use); !day) {
        return day.error();
    }
    return answer_at(answers, "original_seen") == "yes"
               ? Result<std::string>(principal)
               : invalid_field("original_seen", "the original letter has to be seen");
}

}  // namespace

Delegation delegation_of(const domain::RegisterRecord& record) {
    return {record.text("principal_id"), record.text("delegate_id"), record.text("act"), record.text("until")};
}

Result<Done> check_delegation(const Delegation& delegation, const std::string& delegate_id, const std::string& act,
                              const std::string& today) {
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
    return Done{};
}

Result<Principal> principal_of(const Fields& answers, const DelegationUse& use, const AskForDelegation& ask) {
    if (answer_at(answers, "delegation_kind") == "PAPER") {
        auto principal = principal_of_letter(answers, use);
        return principal ? Result<Principal>(Principal{*std::move(principal)}) : principal.error();
    }
    const auto found = ask(answer_at(answers, "delegation_ref"));
    if (!found) {
        return found.error();
    }
    const auto delegation = delegation_of(*found);
    auto holds = check_delegation(delegation, use.delegate_id, use.act, use.today);
    return holds ? Result<Principal>(Principal{delegation.principal_id, authentication_of(*found)}) : holds.error();
}

Fields delegation_of_act(const Fields& answers) {
    const bool paper = answer_at(answers, "delegation_kind") == "PAPER";
    Fields act{{"delegation_kind", answer_at(answers, "delegation_kind")},
               {"delegation_ref", answer_at(answers, "delegation_ref")}};
    for (const auto* read : {"letter_date", "until", "names_act", "original_seen"}) {
        if (const auto said = answer_at(answers, read); paper && !said.empty()) {
            act[read] = said;
        }
    }
    return act;
}

}  // namespace amphoe::workflows
