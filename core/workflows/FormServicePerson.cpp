// How a counter service made of pages comes to know its citizen: by the card, or without one.
#include "core/workflows/FormService.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;
using domain::Result;

Result<Done> FormService::open_without_card(std::stop_token stop) {
    const auto taken_over = without_.take_over();
    if (!taken_over) {
        return taken_over.error();
    }
    auto met = *taken_over ? met_without_card(std::move(stop)) : Result<Done>(Done{});
    begun_ = met.ok();
    return met;
}

Result<Done> FormService::met_without_card(std::stop_token stop) {
    if (auto met = meet_requester(stop); !met) {
        return met;
    }
    return begin(std::move(stop));
}

Result<Done> FormService::enter_person(const domain::FormPage& page, Fields answers, std::stop_token stop) {
    if (auto taken = without_.take(page.step, answers, stop); !taken) {
        return taken;
    }
    if (PersonWithoutCard::names_person(page.step)) {
        requester_.reset();
        if (auto met = met_without_card(std::move(stop)); !met) {
            return met;
        }
    }
    auto saved = case_.record_step(page.step, std::move(answers));
    if (saved) {
        without_.note(page.step);
    }
    return saved;
}

Result<Done> FormService::meet_requester(std::stop_token stop) {
    if (!requester_) {
        auto found = look_up(RegisterKind::Person, requester_id(), stop);
        // Without the centre the counter goes on; what needs it waits there (W15).
        if (!found && !waits_for_centre(found.error().code)) {
            return found.error();
        }
        if (found) {
            const auto status = found->text("status");
            if (status == "DECEASED" || status == "STRUCK" || found->text("central_house") == "yes") {
                return Failure{FailureCode::PersonNotServable,
                               status == "DECEASED" || status == "STRUCK" ? status : "central house register"};
            }
            requester_ = std::move(*found);
        }
    }
    return keep_apart({requester_id()}, {requester_ ? requester_->text("house_code") : std::string{}}, stop);
}

}  // namespace amphoe::workflows
