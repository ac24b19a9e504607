// The part of the visit presenter that begins: rules of today first, then a fresh session on them.
#include "gui/presenters/VisitPresenter.h"

namespace amphoe::gui {

using domain::Failure;

void VisitPresenter::begin_session(std::function<void()> begin) {
    const auto begin_now = [this, begin = std::move(begin)] {
        session_ = std::make_shared<VisitSession>(setup_, officer_);
        forget_visit();
        begin();
    };
    if (setup_.rules == nullptr) {
        begin_now();
        return;
    }
    show_activity(VisitActivity::Saving);
    bench_.start(
        [this, begin_now](std::stop_token) {
            (void)setup_.rules->renew();
            return WorkBench::Continuation(begin_now);
        },
        [begin_now](const Failure&) { begin_now(); });
}

void VisitPresenter::start_visit() {
    if (state_.running() || bench_.busy()) {
        return;
    }
    begin_session([this] {
        run(
            VisitActivity::Saving, [](VisitSession& session, std::stop_token) { return session.open(); },
            VisitStep::Consent);
    });
}

void VisitPresenter::continue_case(const std::string& case_id) {
    if (state_.running() || bench_.busy()) {
        return;
    }
    begin_session([this, case_id] {
        run(
            VisitActivity::Saving,
            [case_id](VisitSession& session, std::stop_token stop) { return session.resume(case_id, std::move(stop)); },
            VisitStep::Card,
            [this] {
                state_.phone = state_.facts.phone;
                if (state_.facts.card_absence) {
                    go_to(VisitStep::Service);
                    show_service_page();
                } else {
                    read_card();
                }
            });
    });
}

}  // namespace amphoe::gui
