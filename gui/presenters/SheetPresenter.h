// The sheets of a visit that came out of the printer: did each print correctly?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflows/DocumentIssue.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread. Without `setup.papers` there is nothing to ask.
class SheetPresenter {
  public:
    SheetPresenter(const CounterSetup& setup, Post post, domain::Officer officer);

    /// Begins with the papers of a visit that ended. What is not answered stays open in the window of today's papers.
    void ask(const std::vector<std::string>& numbers);
    void forget();

    /// As they stand now, in the order of ask().
    const std::vector<workflows::CasePaperRecord>& papers() const { return papers_; }
    /// The one the question is about: a sheet to look at, or one to be printed again. Null when all are answered.
    const workflows::CasePaperRecord* asked() const;
    bool busy() const { return bench_.busy(); }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// About asked(); nothing happens when its sheet waits for no such answer.
    void answer(workflows::SheetAnswer answer);
    /// Prints asked() again after a spoiled sheet or a failed job.
    void print();

  private:
    using Papers = std::vector<workflows::CasePaperRecord>;
    using Act = std::function<domain::Result<domain::Done>(workflows::DocumentIssue&, std::stop_token)>;
    void run(Act act);
    void take(const domain::Result<domain::Done>& done, const domain::Result<Papers>& papers);

    CounterSetup setup_;
    domain::Officer officer_;
    std::vector<std::string> numbers_;
    Papers papers_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench bench_;
};

/// Prints a paper that was issued in a visit: on its numbered form, by its kind's printer or else `printer`. A sheet
/// that came out before is not printed twice.
domain::Result<domain::Done> print_issued(const workflows::PaperPorts& papers, const domain::Officer& officer,
                                          const std::string& number, const std::string& printer, std::stop_token stop);

}  // namespace amphoe::gui
