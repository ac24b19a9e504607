// The part of the visit presenter that follows an activation after the visit is over.
#include <condition_variable>
#include <mutex>

#include "gui/presenters/VisitPresenter.h"

namespace amphoe::gui {

using domain::Failure;

namespace {

/// False when it was stopped meanwhile.
bool wait_between_looks(std::stop_token stop) {
    constexpr std::chrono::seconds kBetweenLooks{2};
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    return !stopped.wait_for(lock, stop, kBetweenLooks, [&] { return stop.stop_requested(); });
}

}  // namespace

void VisitPresenter::follow_activation() {
    const bool issued =
        state_.facts.thaid && state_.facts.outcome == VisitOutcome::Accepted && !state_.facts.phone.empty();
    if (setup_.services == nullptr || !issued || following_.busy()) {
        return;
    }
    change([](VisitState& state) { state.facts.activation = "WAITING"; });
    const auto minutes = std::chrono::minutes(setup_.services->rules.token_screen_minutes);
    following_.start(
        [this, minutes, record = session_->thaid_case(), visit = session_](std::stop_token stop) {
            const auto rest = [stop] { return wait_between_looks(stop); };
            const auto reached =
                workflows::ActivationWatch(*setup_.services).follow(record, officer_.id, minutes, rest, stop);
            return WorkBench::Continuation([this, reached, visit] { show_activation(visit, reached); });
        },
        [](const Failure&) {});
}

void VisitPresenter::show_activation(const std::shared_ptr<VisitSession>& visit, workflows::Activation reached) {
    if (visit == session_ && state_.step == VisitStep::Done) {
        change([reached](VisitState& state) { state.facts.activation = workflows::activation_name(reached); });
    }
}

}  // namespace amphoe::gui
