// The steps of the visit presenter between the citizen's yes and the papers (domain.md W11.6, W11.7, W14): the fee, and
// the signature that comes after it.
#include "gui/presenters/VisitPresenter.h"

namespace amphoe::gui {

void VisitPresenter::end_or_ask_fee() {
    if (session_->waits_for_fee() || session_->waits_for_signature()) {
        return;  // the panel asks; take_fee, waive_fee, leave_fee_open, sign and leave_signature_open go on
    }
    go_to(VisitStep::Done);
    ask_about_sheets();
    follow_activation();
}

void VisitPresenter::take_fee(workflows::PaymentMethod method) {
    if (state_.asks_fee()) {
        settle_fee(method, std::nullopt);
    }
}

void VisitPresenter::waive_fee(const std::string& officer_id, const support::Secret& pin, const std::string& reason) {
    if (state_.asks_fee()) {
        settle_fee(workflows::PaymentMethod::Cash,
                   VisitSession::Waiver{officer_id, std::make_shared<support::Secret>(pin.duplicate()), reason});
    }
}

void VisitPresenter::settle_fee(workflows::PaymentMethod method, const std::optional<VisitSession::Waiver>& waiver) {
    run(
        VisitActivity::Saving,
        [method, waiver](VisitSession& session, std::stop_token) { return session.settle_fees(method, waiver); },
        VisitStep::Paper, [this] { finish_visit(); });
    // A PIN is never tried twice without being typed twice.
    last_try_ = {};
}

void VisitPresenter::leave_fee_open() {
    if (!state_.asks_fee()) {
        return;
    }
    session_->leave_fees_open();
    finish_visit();
}

void VisitPresenter::sign(const std::string& officer_id, const support::Secret& pin, const std::string& reason) {
    if (state_.asks_signature()) {
        second_person_agrees(officer_id, pin, reason, VisitStep::Paper, [this] { finish_visit(); });
    }
}

void VisitPresenter::leave_signature_open() {
    if (state_.asks_signature()) {
        session_->leave_signature_open();
        finish_visit();
    }
}

}  // namespace amphoe::gui
