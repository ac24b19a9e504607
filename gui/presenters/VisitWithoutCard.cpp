// The way of a visit whose citizen has no card, or does not let the face be compared (domain.md W3.9).
#include "gui/presenters/VisitPresenter.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

using domain::CardAbsence;
using domain::Done;
using domain::FailureCode;
using domain::Result;

void VisitPresenter::ask_without_card() {
    if (may_go_without_card(state_) && setup_.services != nullptr && setup_.catalogue_of_services != nullptr) {
        bench_.cancel();
        change([](VisitState& state) { state.question = VisitQuestion::NoCardReason; });
    }
}

void VisitPresenter::go_without_card(CardAbsence absence) {
    if (state_.question == VisitQuestion::NoCardReason) {
        run(
            VisitActivity::Saving,
            [absence](VisitSession& session, std::stop_token) { return session.go_without_card(absence); },
            VisitStep::Service, [this] { ask_service(); });
    }
}

Result<Done> VisitSession::go_without_card(CardAbsence absence) {
    if (absence == CardAbsence::Refused && !proof_.state().consent) {
        const auto refused = proof_.record_consent(false, ports_.notice.basis);
        if (!refused && refused.error().code != FailureCode::ConsentRequired) {
            return refused;
        }
    }
    auto recorded = proof_.go_without_card(absence);
    if (recorded) {
        facts_.card_absence = absence;
        facts_.thaid = false;
        describe();
    }
    return recorded;
}

}  // namespace amphoe::gui
