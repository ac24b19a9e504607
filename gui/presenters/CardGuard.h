// Keeps a visit to the card it began with: looks at every card that is inserted while the visit goes on.
#pragma once

#include <functional>
#include <optional>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread. Only the citizen's readers count. A card that was taken out is no matter: the visit
/// needs it no more; another card in the reader holds the visit until the expected one is back.
class CardGuard {
  public:
    /// `on_change`: hold() is another. `on_insert`: a card came into a citizen's reader, guarded or not.
    CardGuard(const CounterSetup& setup, const Post& post, std::function<void()> on_change,
              std::function<void()> on_insert);
    CardGuard(const CardGuard&) = delete;
    CardGuard& operator=(const CardGuard&) = delete;

    /// Begins to guard; the same person once more changes nothing.
    void expect(const domain::CitizenId& person);
    /// Ends guarding and forgets the person.
    void rest();
    CardHold hold() const { return hold_; }

  private:
    using Verdict = domain::Result<domain::CitizenId>;
    void on_event(const ports::CardEvent& event);
    void check(const std::string& reader);
    void decide(int turn, const Verdict& verdict);
    void hold(CardHold hold);

    CounterSetup setup_;
    std::function<void()> on_change_;
    std::function<void()> on_insert_;
    std::optional<domain::CitizenId> expected_;
    int turn_ = 0;  ///< a check that began before rest() decides nothing
    CardHold hold_ = CardHold::None;
    std::optional<std::string> next_reader_;  ///< inserted while another check was under way
    WorkBench bench_;
    support::SubscriptionPtr events_;  ///< last member: its callback ends before the rest goes
};

}  // namespace amphoe::gui
