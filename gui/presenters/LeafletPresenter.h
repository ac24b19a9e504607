// The leaflet about ทางรัฐ level 2, printed beside the visit: it never keeps a service waiting.
#pragma once

#include <functional>
#include <optional>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread.
class LeafletPresenter {
  public:
    LeafletPresenter(const CounterSetup& setup, Post post)
        : print_(setup.print_leaflet), bench_(setup.background, std::move(post)) {}

    /// While services are chosen and while that one is asked.
    bool offered(const VisitState& state) const;
    bool busy() const { return bench_.busy(); }
    bool printed() const { return printed_; }
    /// Why the last try gave no paper: those of the printer and of the file of services.
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// One sheet; nothing while one is being printed.
    void print();
    /// The next citizen sees nothing of it.
    void forget();

  private:
    void end(const domain::Result<domain::Done>& result);

    std::function<domain::Result<domain::Done>(std::stop_token)> print_;
    bool printed_ = false;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench bench_;  ///< last member: its work ends before the rest goes
};

}  // namespace amphoe::gui
