#include "gui/presenters/RegistersPresenter.h"

#include <algorithm>

namespace amphoe::gui {

using domain::Result;

RegistersPresenter::RegistersPresenter(const CounterSetup& setup, Post post, SupervisorTools tools)
    : setup_(setup), tools_(std::move(tools)), work_(setup.background, std::move(post)) {}

Result<Registers> RegistersPresenter::read() const {
    auto agencies = tools_.agencies();
    const auto entries = agencies ? setup_.supervision->book.entries() : agencies.error();
    if (!entries) {
        return entries.error();
    }
    Registers read{*std::move(agencies), domain::rights_matters(*entries), domain::breach_matters(*entries),
                   setup_.counter.clock.now()};
    std::ranges::reverse(read.requests);
    std::ranges::reverse(read.breaches);
    return read;
}

void RegistersPresenter::refresh() {
    if (!available() || work_.busy()) {
        return;
    }
    work_.start(
        [this](std::stop_token) -> WorkBench::Continuation {
            return [this, read = read()] {
                registers_ = read ? std::optional(*read) : registers_;
                failure_ = read ? std::nullopt : std::optional(read.error());
                changes_.notify();
            };
        },
        [this](const domain::Failure& crash) {
            failure_ = crash;
            changes_.notify();
        });
}

}  // namespace amphoe::gui
