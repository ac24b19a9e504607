// Cases in conflict with the centre's record: what waits, one opened with both versions, the decision.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflows/ConflictDecision.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread.
class ConflictPresenter {
  public:
    ConflictPresenter(const CounterSetup& setup, Post post);

    /// Of any day, oldest first.
    const std::vector<workflows::ConflictingCase>& waiting() const { return waiting_; }
    /// The one chosen; null when none is.
    const workflows::ConflictingCase* opened() const;
    /// Number of the case decided last, for the confirmation line; empty before.
    const std::string& decided() const { return decided_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void refresh();
    void open(const std::string& case_id);
    /// Of the opened case. On success the list is read again.
    void decide(const domain::Officer& person, workflows::ConflictVerdict verdict, const std::string& reason);

  private:
    void fail(const domain::Failure& failure);

    CounterSetup setup_;
    std::vector<workflows::ConflictingCase> waiting_;
    std::string opened_;  ///< case id
    std::string decided_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench list_;
    WorkBench case_;
};

}  // namespace amphoe::gui
