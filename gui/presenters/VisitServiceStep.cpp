// The service step of the visit presenter: the phone, adding services and answering their pages.
#include <algorithm>

#include "core/workflows/OutreachLimits.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

std::vector<domain::ServiceKind> VisitPresenter::offered() const {
    std::vector<domain::ServiceKind> kinds;
    if (setup_.catalogue_of_services != nullptr && setup_.services != nullptr) {
        for (const auto kind : setup_.catalogue_of_services->kinds(services()->rules)) {
            const auto absence = state_.facts.card_absence;
            const bool here = !state_.facts.away || workflows::given_away(kind);
            if (here && kind != domain::ServiceKind::ThaidEnrolment &&
                (!absence || served_without_card(kind, *absence))) {
                kinds.push_back(kind);
            }
        }
    }
    return kinds;
}

void VisitPresenter::ask_service() {
    if (state_.choosing) {
        show_list(false);
    } else if (may_add_service(state_) && setup_.outreach != nullptr) {
        run(
            VisitActivity::Saving, [](VisitSession& session, std::stop_token) { return session.look_at_outreach(); },
            VisitStep::Service, [this] { show_list(true); });
    } else if (may_add_service(state_)) {
        show_list(true);
    }
}

void VisitPresenter::show_list(bool open) {
    const auto kinds = offered();
    if (open && kinds.empty()) {
        return;
    }
    change([&](VisitState& state) {
        state.choosing = open;
        // Who lost the card most often comes for a new one.
        const bool lost = state.facts.card_absence == domain::CardAbsence::Lost &&
                          std::ranges::find(kinds, domain::ServiceKind::CardIntake) != kinds.end();
        state.pointed = !open  ? std::nullopt
                        : lost ? std::optional(domain::ServiceKind::CardIntake)
                               : std::optional(kinds.front());
        state.failure.reset();
    });
}

void VisitPresenter::add_service(domain::ServiceKind kind) {
    if (!may_add_service(state_)) {
        return;
    }
    state_.choosing = false;
    run(
        VisitActivity::Saving,
        [kind](VisitSession& session, std::stop_token stop) { return session.add_service(kind, std::move(stop)); },
        VisitStep::Service, [this] { show_service_page(); });
}

void VisitPresenter::drop_service() {
    if (state_.step == VisitStep::Service && state_.question == VisitQuestion::None) {
        run(
            VisitActivity::Saving, [](VisitSession& session, std::stop_token) { return session.drop_service(); },
            VisitStep::Service, [this] { show_service_page(); });
    }
}

void VisitPresenter::record_phone() {
    if (state_.step != VisitStep::Service) {
        return;
    }
    run(
        VisitActivity::Saving,
        [phone = state_.phone, email = state_.email, by_sms = state_.link_by_sms](
            VisitSession& session, std::stop_token) { return session.record_phone(phone, email, by_sms); },
        VisitStep::Service, [this] { go_on_when_entered(); });
    // The officer may correct the number before trying again.
    last_try_ = [this] { record_phone(); };
}

void VisitPresenter::go_on_when_entered() {
    // A code that was sent to the phone is asked for first.
    if (!state_.facts.asked) {
        go_to(VisitStep::Confirm);
    }
}

void VisitPresenter::enter_page() {
    if (state_.step != VisitStep::Service || !state_.facts.form || state_.facts.approval) {
        return;
    }
    domain::Fields answers;
    for (const auto& field : state_.facts.form->fields) {
        const auto typed = state_.answers.find(field.key);
        answers[field.key] = typed == state_.answers.end() ? field.value : typed->second;
    }
    run(
        VisitActivity::Saving,
        [answers](VisitSession& session, std::stop_token stop) { return session.enter_page(answers, std::move(stop)); },
        VisitStep::Service,
        [this, answers, of_phone = state_.facts.form->step == "otp"] {
            // ThaID's own panel begins with the number that was just given for another service.
            const auto phone = answers.find("phone");
            if (state_.phone.empty() && phone != answers.end()) {
                state_.phone = phone->second;
            }
            show_service_page();
            if (of_phone) {
                go_on_when_entered();
            }
        });
    // What was typed may be corrected before trying again. A code that was too old, or not given where the link goes to
    // a proved phone only, leads back to the phone.
    last_try_ = [this] {
        const bool phone_again = !state_.facts.form && state_.facts.thaid && state_.facts.phone_asked;
        phone_again ? record_phone() : enter_page();
    };
}

void VisitPresenter::approve(const std::string& officer_id, const support::Secret& pin, const std::string& reason) {
    if (state_.step == VisitStep::Service && state_.facts.approval) {
        second_person_agrees(officer_id, pin, reason, VisitStep::Service, {});
    }
}

void VisitPresenter::second_person_agrees(const std::string& officer_id, const support::Secret& pin,
                                          const std::string& reason, VisitStep next, std::function<void()> then) {
    const auto shared = std::make_shared<support::Secret>(pin.duplicate());
    run(
        VisitActivity::Saving,
        [officer_id, shared, reason](VisitSession& session, std::stop_token stop) {
            return session.approve(officer_id, *shared, reason, std::move(stop));
        },
        next, std::move(then));
    // A PIN is never tried twice without being typed twice.
    last_try_ = {};
}

void VisitPresenter::show_service_page() {
    change([](VisitState& state) {
        state.answers.clear();
        ++state.page_turns;
    });
}

}  // namespace amphoe::gui
