// Today's cases with filters: the supervisor's log, and the short list at the desk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

struct DayLogFilter {
    std::optional<domain::CaseState> state;
    std::string officer_id;
    std::string text;  ///< part of a name or case number; any case of Latin letters
};

/// Lives on the window's thread. "Today" is the Bangkok day at each refresh.
class DayLog {
  public:
    DayLog(const CounterSetup& setup, Post post);

    /// Newest first; state, officer and text applied.
    const std::vector<ports::CaseSummary>& cases() const { return shown_; }
    /// Officers who appear today, for the filter's choice.
    std::vector<std::string> officers() const;
    const DayLogFilter& filter() const { return filter_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void set_filter(DayLogFilter filter);
    /// Reads again; asked for while a reading runs, one more follows.
    void refresh();

  private:
    void apply_filter();

    CounterSetup setup_;
    DayLogFilter filter_;
    std::vector<ports::CaseSummary> all_;
    std::vector<ports::CaseSummary> shown_;
    std::optional<domain::Failure> failure_;
    bool again_ = false;
    Listeners changes_;
    WorkBench bench_;
};

}  // namespace amphoe::gui
