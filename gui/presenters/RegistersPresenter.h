// What the office keeps lists of beside its cases, to be read in the supervisor's window: the agencies that rely on its
// proofs (C41), who left for a house of another office (W8.7), what data subjects asked for, and breaches of personal
// data (C45).
#pragma once

#include <optional>
#include <vector>

#include "core/domain/DataRights.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/SupervisorTools.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// One paper of a move out of this office's area.
struct MovedAway {
    ports::MoveAway move;
    std::optional<domain::RegistryOffice> by;  ///< empty: the table of offices does not know it
};

struct Registers {
    domain::AgencyDirectory agencies;
    std::vector<MovedAway> moves;                ///< the latest day first
    std::vector<domain::RightsMatter> requests;  ///< newest first
    std::vector<domain::BreachMatter> breaches;  ///< newest first
    support::Timestamp at{};                     ///< the moment the clocks are judged by
};

/// Lives on the window's thread. Only reads.
class RegistersPresenter {
  public:
    RegistersPresenter(const CounterSetup& setup, Post post, SupervisorTools tools = {});

    bool available() const { return tools_.agencies && setup_.supervision != nullptr; }
    const std::optional<Registers>& registers() const { return registers_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void refresh();

  private:
    domain::Result<Registers> read() const;
    std::vector<MovedAway> moved_away(const std::vector<ports::MoveAway>& moves) const;

    CounterSetup setup_;
    SupervisorTools tools_;
    std::optional<Registers> registers_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench work_;  ///< last member: its work ends before the rest goes
};

}  // namespace amphoe::gui
