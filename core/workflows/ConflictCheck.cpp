#include "core/workflows/ConflictCheck.h"

#include <algorithm>
#include <iterator>

#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

std::string ConflictCheck::house_of(const std::string& citizen_id, const std::string& case_id, std::stop_token stop) {
    const auto person = civil_register_.look_up(
        {domain::RegisterKind::Person, citizen_id, case_id, "conflict_of_interest"}, std::move(stop));
    return person ? person->text("house_code") : std::string{};
}

Result<Done> ConflictCheck::keep_apart(const std::vector<std::string>& citizens, const std::vector<std::string>& houses,
                                       const std::string& case_id, std::stop_token stop) {
    citizens_.insert(citizens_.end(), citizens.begin(), citizens.end());
    std::copy_if(houses.begin(), houses.end(), std::back_inserter(houses_),
                 [](const auto& code) { return !code.empty(); });
    if (!interest_.knows_officer() || !allowed_.empty()) {
        return Done{};
    }
    if (!interest_.knows_house()) {
        interest_.officer_lives_in(house_of(interest_.own_number(), case_id, std::move(stop)));
    }
    refused_ = interest_.touches(citizens, houses);
    return refused_ ? Result<Done>(Failure{FailureCode::OwnRecordRefused, "a supervisor may allow it"}) : Done{};
}

Result<Done> ConflictCheck::refuse_approver(const domain::Officer& second_person, const std::string& case_id) {
    ConflictOfInterest interest(second_person);
    if (!interest.knows_officer()) {
        return Done{};
    }
    if (!interest.touches(citizens_, {})) {
        if (houses_.empty() && !citizens_.empty()) {
            houses_.push_back(house_of(citizens_.front(), case_id, {}));
        }
        interest.officer_lives_in(house_of(second_person.citizen_id, case_id, {}));
    }
    return interest.touches(citizens_, houses_)
               ? Result<Done>(Failure{FailureCode::OwnRecordRefused, "the second person"})
               : Done{};
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
