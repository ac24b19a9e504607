// What the citizen scans with an app after the visit (domain.md W4.6, W5.C): on the citizen's own screen while it is
// good, nobody used it and nobody else sits there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

struct CodeForApp {
    domain::ServiceKind kind = domain::ServiceKind::ThaidEnrolment;  ///< or ทางรัฐ
    std::string payload;
    int minutes = 0;  ///< it is shown no longer than this
};

/// Lives on the window's thread.
class AppCodePresenter {
  public:
    AppCodePresenter(const CounterSetup& setup, Post post);

    /// Called at every change of the visit. The code of a visit that ended accepted comes later, from the store.
    void look(const VisitState& state);
    /// Nothing for a link that went by SMS, and for a citizen without a phone.
    const std::optional<CodeForApp>& code() const { return code_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

  private:
    struct Accepted {
        domain::ServiceKind kind;
        std::string case_number;
    };
    static std::vector<Accepted> accepted_in(const VisitFacts& facts);
    void show(const std::string& visit_id, CodeForApp code);

    CounterSetup setup_;
    std::string visit_id_;  ///< of the visit that was looked at last
    std::optional<CodeForApp> code_;
    Listeners changes_;
    WorkBench bench_;  ///< last member: its work ends before the rest goes
};

}  // namespace amphoe::gui
