// The papers of today: which there are, the sheet as it will be printed, and what an officer may do with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ports/OfficerDirectory.h"
#include "core/workflows/DocumentIssue.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// What the window offers for the chosen paper.
struct PaperActions {
    bool print = false;
    bool answer = false;        ///< did it print correctly?
    bool spoiled_only = false;  ///< a job failed: the sheet may be spoiled, it cannot be right
    bool reprint = false;
    bool give = false;  ///< as a signed file instead of a sheet
    bool end = false;
};
PaperActions actions_for(const domain::PaperRecord& paper);

/// Lives on the window's thread. `setup.papers` must not be null.
class PaperDeskPresenter {
  public:
    PaperDeskPresenter(const CounterSetup& setup, Post post, domain::Officer officer);

    const std::vector<workflows::CasePaperRecord>& papers() const { return papers_; }
    /// Accepted cases that still lack a paper (W15); empty where no counter services are set up.
    const std::vector<ports::CaseSummary>& due() const { return due_; }
    /// The chosen one as the list has it; null without a choice.
    const workflows::CasePaperRecord* chosen() const;
    /// First page of the chosen paper's next sheet; empty while it is drawn or when it cannot be.
    const domain::Picture& preview() const { return preview_; }
    /// State of the running job and its reasons, "processing media-empty"; empty without one.
    const ports::PrintProgress& progress() const { return progress_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    bool busy() const { return act_.busy(); }
    const domain::Officer& officer() const { return officer_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void refresh();
    /// Makes the papers of the oldest case that lacks one; then they stand in the list.
    void issue_due();
    void choose(const std::string& number);
    void print();
    void stop_printing() { act_.cancel(); }
    void confirm(workflows::SheetAnswer answer);
    /// As a signed file into a folder that is there, and told to the centre.
    void give(const std::filesystem::path& folder);
    /// A copy with its reason, printed at once.
    void reprint(const std::string& reason);
    /// The second person says who she is with code and PIN.
    void end(const std::string& reason, const std::string& second, support::Secret pin);

  private:
    using Outcome = domain::Result<workflows::CasePaperRecord>;
    Outcome end_receipt(const domain::Officer& second, const std::string& number, const std::string& reason);
    void act(std::function<Outcome(workflows::DocumentIssue&, std::stop_token)> work);
    void begin(std::function<Outcome(workflows::DocumentIssue&, std::stop_token)> work);
    domain::Result<std::vector<ports::CaseSummary>> cases_due() const;
    void take(const domain::Result<std::vector<workflows::CasePaperRecord>>& papers,
              const domain::Result<std::vector<ports::CaseSummary>>& due);
    std::function<void(const ports::PrintProgress&)> progress_reporter();
    void draw();
    void fail(const domain::Failure& failure);

    CounterSetup setup_;
    domain::Officer officer_;
    std::vector<workflows::CasePaperRecord> papers_;
    std::vector<ports::CaseSummary> due_;
    bool again_ = false;  ///< asked for another look during one
    std::string number_;
    domain::Picture preview_;
    ports::PrintProgress progress_;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench list_;
    WorkBench drawing_;
    WorkBench act_;
};

/// "รอยืนยันจากส่วนกลาง", "ส่วนกลางรับทราบแล้ว" ...
std::string paper_centre_text(const domain::PaperRecord& paper, const Texts& texts);
std::string paper_kind_text(domain::DocumentKind kind, const Texts& texts);
std::string paper_state_text(const domain::PaperRecord& paper, const Texts& texts);
/// What a printer says of a running job, in words.
std::string print_progress_text(const ports::PrintProgress& progress, const Texts& texts);

}  // namespace amphoe::gui
