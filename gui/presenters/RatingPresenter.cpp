#include "gui/presenters/RatingPresenter.h"

#include "core/workflows/SupervisionDesk.h"

namespace amphoe::gui {
namespace {

/// Refused consent, a referred face and a visit that was broken off are no service to be judged.
bool served(VisitOutcome outcome) {
    return outcome == VisitOutcome::Accepted || outcome == VisitOutcome::WaitingForCentre ||
           outcome == VisitOutcome::Rejected;
}

/// What the answer is counted for: the first thing the citizen came for.
domain::ServiceKind rated_service(const VisitFacts& facts) {
    return facts.thaid || facts.services.empty() ? domain::ServiceKind::ThaidEnrolment : facts.services.front().kind;
}

}  // namespace

RatingPresenter::RatingPresenter(const CounterSetup& setup, Post post)
    : setup_(setup), bench_(setup.background, std::move(post)) {}

bool RatingPresenter::asks(const VisitState& state) const {
    const bool somebody_sat_there = state.facts.card_absence != domain::CardAbsence::OnlineRequest;
    return setup_.supervision != nullptr && somebody_sat_there && state.step == VisitStep::Done &&
           served(state.facts.outcome) && !state.facts.visit_id.empty() && state.facts.visit_id != answered_;
}

void RatingPresenter::answer(const VisitState& state, int score) {
    if (!asks(state) || bench_.busy()) {
        return;
    }
    answered_ = state.facts.visit_id;
    const auto service = rated_service(state.facts);
    bench_.start(
        [this, service, score, ports = *setup_.supervision](std::stop_token) -> WorkBench::Continuation {
            const bool saved = workflows::SupervisionDesk(ports).answer(service, score).ok();
            return [this, saved] {
                if (!saved) {
                    answered_.clear();
                }
                changes_.notify();
            };
        },
        [this](const domain::Failure&) {
            answered_.clear();
            changes_.notify();
        });
    changes_.notify();
}

}  // namespace amphoe::gui
