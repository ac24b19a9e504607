#include "core/workflows/ConflictCheck.h"

#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<Done> ConflictCheck::keep_apart(const std::vector<std::string>& citizens, const std::vector<std::string>& houses,
                                       const std::string& case_id, std::stop_token stop) {
    if (!interest_.knows_officer() || !allowed_.empty()) {
        return Done{};
    }
    if (!interest_.knows_house()) {
        const auto officer = civil_register_.look_up(
            {domain::RegisterKind::Person, interest_.own_number(), case_id, "conflict_of_interest"}, std::move(stop));
        if (officer) {
            interest_.officer_lives_in(officer->text("house_code"));
        }
    }
    refused_ = interest_.touches(citizens, houses);
    return refused_ ? Result<Done>(Failure{FailureCode::OwnRecordRefused, "a supervisor may allow it"}) : Done{};
}

std::optional<domain::ApprovalNeed> ConflictCheck::approval() const {
    return refused_ ? std::optional(ConflictOfInterest::approval()) : std::nullopt;
}

void ConflictCheck::allow(const domain::Officer& second_person, const std::string& reason) {
    const auto text = reason_text(reason);
    allowed_ = {{"conflict_officer", second_person.id}, {"conflict_reason", text ? *text : std::string{}}};
    refused_ = false;
}

}  // namespace amphoe::workflows
