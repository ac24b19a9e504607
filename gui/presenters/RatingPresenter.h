// The citizen's answer at the end of a visit: one key from 1 to 5, anonymous (domain.md W16, K2).
#pragma once

#include <functional>
#include <string>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread. Without `setup.supervision` nobody is asked.
class RatingPresenter {
  public:
    RatingPresenter(const CounterSetup& setup, Post post);

    /// The visit ended with a service, and its citizen has not answered.
    bool asks(const VisitState& state) const;
    /// Saved in the background; one answer a visit. Nothing happens while asks() is false. An answer that could not be
    /// saved is asked for again.
    void answer(const VisitState& state, int score);
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

  private:
    CounterSetup setup_;
    std::string answered_;  ///< id of the visit that was answered last; kept in memory only
    Listeners changes_;
    WorkBench bench_;  ///< last member: its work ends before the rest goes
};

}  // namespace amphoe::gui
