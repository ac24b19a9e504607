#include "gui/presenters/RegistersPresenter.h"

#include <algorithm>

#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {

using domain::Result;

RegistersPresenter::RegistersPresenter(const CounterSetup& setup, Post post, SupervisorTools tools)
    : setup_(setup), tools_(std::move(tools)), work_(setup.background, std::move(post)) {}

std::vector<MovedAway> RegistersPresenter::moved_away(const std::vector<ports::MoveAway>& moves) const {
    const auto rules = service_rules_now(setup_);
    std::vector<MovedAway> all;
    for (const auto& move : moves) {
        const auto* office = rules == nullptr ? nullptr : rules->offices.find(move.by_office);
        all.push_back({move, office == nullptr ? std::nullopt : std::optional(*office)});
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const auto& one) { return one.move.effective_date; });
    return all;
}

Result<Registers> RegistersPresenter::read() const {
    auto agencies = tools_.agencies();
    const auto entries = agencies ? setup_.supervision->book.entries() : agencies.error();
    const auto moves = entries && tools_.moves_away ? tools_.moves_away() : std::vector<ports::MoveAway>{};
    if (!entries || !moves) {
        return entries ? moves.error() : entries.error();
    }
    Registers read{*std::move(agencies), moved_away(*moves), domain::rights_matters(*entries),
                   domain::breach_matters(*entries), setup_.counter.clock.now()};
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
