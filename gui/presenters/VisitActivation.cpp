// The part of the visit presenter that follows an activation after the visit is over.
#include <condition_variable>
#include <mutex>

#include "core/workflows/identity/LevelTwoWatch.h"
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

/// The case number of ทางรัฐ, when the centre accepted it.
std::string accepted_tangrat(const VisitFacts& facts) {
    for (const auto& service : facts.services) {
        if (service.kind == domain::ServiceKind::TangratLevel2 && service.outcome == VisitOutcome::Accepted) {
            return service.case_number;
        }
    }
    return {};
}

/// As the desk's checklist knows it: "LEVEL2", "LEVEL2_TIMED_OUT", "LEVEL2_WAITING".
std::string level_two_of(const workflows::ServicePorts& services, const std::string& case_number,
                         const std::string& officer_id, std::chrono::minutes patience, std::stop_token stop) {
    const auto found = services.counter.case_store.find_case(case_number);
    if (!found) {
        return "LEVEL2_WAITING";
    }
    const auto rest = [stop] { return wait_between_looks(stop); };
    const auto reached =
        workflows::LevelTwoWatch(services).follow(found->record, officer_id, patience, rest, std::move(stop));
    return reached == workflows::LevelTwo::Reached    ? "LEVEL2"
           : reached == workflows::LevelTwo::TimedOut ? "LEVEL2_TIMED_OUT"
                                                      : "LEVEL2_WAITING";
}

}  // namespace

void VisitPresenter::follow_activation() {
    const bool issued =
        state_.facts.thaid && state_.facts.outcome == VisitOutcome::Accepted && !state_.facts.phone.empty();
    const auto tangrat = accepted_tangrat(state_.facts);
    if (setup_.services == nullptr || (!issued && tangrat.empty()) || following_.busy()) {
        return;
    }
    const auto minutes = std::chrono::minutes(services()->rules.token_screen_minutes);
    if (!issued) {
        // Who activates ThaID is at level 2 by it, so that this is waited for only without ThaID.
        change([](VisitState& state) { state.facts.activation = "LEVEL2_WAITING"; });
        following_.start(
            [this, minutes, tangrat, visit = session_](std::stop_token stop) {
                const auto reached =
                    level_two_of(*visit->ports().services(), tangrat, officer_.id, minutes, std::move(stop));
                return WorkBench::Continuation([this, reached, visit] {
                    if (visit == session_ && state_.step == VisitStep::Done) {
                        change([reached](VisitState& state) { state.facts.activation = reached; });
                    }
                });
            },
            [](const Failure&) {});
        return;
    }
    change([](VisitState& state) { state.facts.activation = "WAITING"; });
    following_.start(
        [this, minutes, record = session_->thaid_case(), visit = session_](std::stop_token stop) {
            const auto rest = [stop] { return wait_between_looks(stop); };
            const auto reached =
                workflows::ActivationWatch(*visit->ports().services()).follow(record, officer_.id, minutes, rest, stop);
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
