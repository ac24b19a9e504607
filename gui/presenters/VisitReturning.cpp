// Somebody proofed before is known again at the desk by the card and a second factor (domain.md W3.11).
#include "gui/presenters/VisitPresenter.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

void VisitPresenter::ask_returning() {
    if (!may_ask_returning(state_) || setup_.services == nullptr || setup_.catalogue_of_services == nullptr) {
        return;
    }
    if (bench_.busy()) {
        when_stopped_ = [this] { ask_returning(); };
        bench_.cancel();
        return;
    }
    run(
        VisitActivity::Saving,
        [](VisitSession& session, std::stop_token stop) { return session.ask_returning(std::move(stop)); },
        VisitStep::Service, [this] { show_service_page(); });
    last_try_ = [this] { watch_face(); };  // without an earlier proof Enter takes the picture
}

void VisitPresenter::leave_returning() {
    run(
        VisitActivity::Saving,
        [](VisitSession& session, std::stop_token) -> Result<Done> {
            session.leave_returning();
            return Done{};
        },
        VisitStep::Face);
}

Result<Done> VisitSession::ask_returning(std::stop_token stop) {
    if (!added_ || services_ == nullptr) {
        return Failure{FailureCode::ServiceNotAvailable, "authentication"};
    }
    authentication_.emplace(*services_, journal_, proof_);
    const auto found = authentication_->find(stop);
    const auto sent = found && !found->phone.empty() ? authentication_->send_code(std::move(stop))
                                                     : Result<ports::SentCode>(ports::SentCode{});
    if (!found || (!sent && sent.error().code == FailureCode::ClockWrong)) {
        authentication_.reset();
        describe();
        return found ? sent.error() : found.error();
    }
    // Without a message to the phone the app is left; the page says which of the two it can take.
    describe();
    return Done{};
}

void VisitSession::leave_returning() {
    authentication_.reset();
    describe();
}

Result<Done> VisitSession::enter_returning(const domain::Fields& answers, std::stop_token stop) {
    auto taken = authentication_->take(answers, std::move(stop));
    if (taken) {
        authentication_.reset();
    }
    take_proof();
    return taken;
}

}  // namespace amphoe::gui
