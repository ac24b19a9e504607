#include "core/workflows/ConflictCheck.h"

#include <algorithm>
#include <iterator>

#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

domain::OfficerHome ConflictCheck::home_of(const std::string& citizen_id, const std::string& case_id,
                                           std::stop_token stop) {
    const auto person = ports_.civil_register.look_up(
        {domain::RegisterKind::Person, citizen_id, case_id, "conflict_of_interest"}, std::move(stop));
    return person ? domain::OfficerHome{person->text("house_code"), person->text("address")} : domain::OfficerHome{};
}

void ConflictCheck::learn_home(const std::string& case_id, std::stop_token stop) {
    if (home_asked_) {
        return;
    }
    const auto home = home_of(interest_.own_number(), case_id, std::move(stop));
    if (home.house_code.empty()) {
        return;
    }
    home_asked_ = true;
    interest_.officer_lives_in(home);
    // For the days without a line; should it not be kept, the centre still compares when the act arrives.
    (void)ports_.counter.officers.note_home(officer_id_, home);
}

bool ConflictCheck::lives_with_officer(const std::vector<std::string>& citizens) const {
    const auto& card = proof_.state().card;
    return card && std::find(citizens.begin(), citizens.end(), card->citizen_id.digits()) != citizens.end() &&
           interest_.touches_address(card->address.one_line());
}

Result<Done> ConflictCheck::keep_apart(const std::vector<std::string>& citizens, const std::vector<std::string>& houses,
                                       const std::string& case_id, std::stop_token stop) {
    citizens_.insert(citizens_.end(), citizens.begin(), citizens.end());
    std::copy_if(houses.begin(), houses.end(), std::back_inserter(houses_),
                 [](const auto& code) { return !code.empty(); });
    if (!interest_.knows_officer() || !allowed_.empty()) {
        return Done{};
    }
    learn_home(case_id, std::move(stop));
    refused_ = interest_.touches(citizens, houses) || lives_with_officer(citizens);
    return refused_ ? Result<Done>(Failure{FailureCode::OwnRecordRefused, "a supervisor may allow it"}) : Done{};
}

std::string ConflictCheck::checked() const {
    return !interest_.knows_officer() ? "unknown" : interest_.knows_house() ? "yes" : "number";
}

domain::Fields ConflictCheck::act_fields() const {
    auto fields = allowed_;
    fields["conflict_checked"] = checked();
    return fields;
}

Result<Done> ConflictCheck::refuse_approver(const domain::Officer& second_person, const std::string& case_id) {
    ConflictOfInterest interest(second_person);
    if (!interest.knows_officer()) {
        return Done{};
    }
    if (!interest.touches(citizens_, {})) {
        if (houses_.empty() && !citizens_.empty()) {
            houses_.push_back(home_of(citizens_.front(), case_id, {}).house_code);
        }
        if (const auto home = home_of(second_person.citizen_id, case_id, {}); !home.house_code.empty()) {
            interest.officer_lives_in(home);
        }
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
