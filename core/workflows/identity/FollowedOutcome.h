// What the citizen does in an app after the visit: asked for again and again, recorded once with the case.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>

#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

/// Saves {"step": step, step: state} with the case unless it stands there already. Any thread.
domain::Result<domain::Done> record_followed(const CounterPorts& ports, const domain::Case& record,
                                             const std::string& officer_id, const std::string& step,
                                             const std::string& state);

/// Looks until it is no longer `waiting`, `patience` passed, or it is stopped. A look that fails is repeated; `rest`
/// waits between two of them and says whether to go on.
template <typename State>
State follow_until_over(ports::Clock& clock, State waiting, std::chrono::seconds patience,
                        const std::function<domain::Result<State>()>& look, const std::function<bool()>& rest,
                        const std::stop_token& stop) {
    const auto until = clock.steady() + patience;
    auto reached = waiting;
    while (!stop.stop_requested()) {
        const auto seen = look();
        reached = seen ? *seen : reached;
        const bool over = seen && *seen != waiting;
        if (over || clock.steady() >= until || !rest()) {
            break;
        }
    }
    return reached;
}

}  // namespace amphoe::workflows
