// The supervisor's referred faces: what waits, one opened with both pictures, the decision.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/workflows/FaceDecision.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// A referred face with its pictures decoded; empty pictures are not kept any more.
struct OpenedReferral {
    workflows::ReferredFace face;
    domain::Picture chip_photo;
    domain::Picture probe;
};

/// Lives on the window's thread.
class ReferralPresenter {
  public:
    ReferralPresenter(const CounterSetup& setup, Post post);

    /// Every case that waits for a second person, of any day, oldest first.
    const std::vector<ports::CaseSummary>& waiting() const { return waiting_; }
    /// Cases of today in whose comparison a guard warned: the flag of the day's log.
    const std::set<std::string>& warned() const { return warned_; }
    const std::optional<OpenedReferral>& opened() const { return opened_; }
    /// Number of the case decided last, for the confirmation line; empty before.
    const std::string& decided() const { return decided_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void refresh();
    void open(const std::string& case_id);
    /// Of the opened case. On success the list is read again.
    void decide(const domain::Officer& person, workflows::FaceVerdict verdict, const std::string& reason);

  private:
    struct Reading {
        std::vector<ports::CaseSummary> waiting;
        std::set<std::string> warned;
    };
    domain::Result<Reading> read();
    domain::Result<OpenedReferral> read_one(const std::string& case_id);
    void fail(const domain::Failure& failure);

    CounterSetup setup_;
    std::vector<ports::CaseSummary> waiting_;
    std::set<std::string> warned_;
    std::optional<OpenedReferral> opened_;
    std::string decided_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench list_;
    WorkBench case_;
};

}  // namespace amphoe::gui
