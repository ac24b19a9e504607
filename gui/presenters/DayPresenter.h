// The working day in the supervisor's window: how it stands, the count of the cash, the close, the printed report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflows/DayClose.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// What the supervisor typed.
struct DayEntry {
    std::string counted;  ///< baht, "1,240.50"
    std::string reason;
    std::string second_id;  ///< empty without a difference
};

/// Lives on the window's thread. Does nothing where days are not closed (CounterSetup::day).
class DayPresenter {
  public:
    DayPresenter(const CounterSetup& setup, Post post);

    bool available() const { return setup_.day != nullptr; }
    const std::optional<workflows::DayStanding>& standing() const { return standing_; }
    /// Just closed by this window.
    const std::optional<workflows::ClosedDay>& closed() const { return closed_; }
    bool printed() const { return printed_; }
    bool busy() const { return work_.busy(); }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Today, or the earlier day that is still open.
    void refresh();
    /// `second_pin` is the second person's, tried once. FieldInvalid (detail "counted") for an amount that is none.
    void close(const domain::Officer& supervisor, const DayEntry& entry, const support::Secret& second_pin);
    /// The report as it stands or as it was signed, to the usual printer.
    void print();

  private:
    domain::Result<workflows::DayStanding> read() const;

    CounterSetup setup_;
    std::optional<workflows::DayStanding> standing_;
    std::optional<workflows::ClosedDay> closed_;
    bool printed_ = false;
    std::optional<domain::Failure> failure_;
    Listeners changes_;
    WorkBench work_;
};

/// "1,240.50", "๑๒๔๐" -> satang; nothing for what is no amount of cash.
std::optional<std::int64_t> satang_of_typed(const std::string& text);

/// One line of the day's table.
struct DayLine {
    std::string title;
    std::string value;
};
std::vector<DayLine> day_lines(const workflows::DayStanding& standing, const Texts& texts);
/// What stands above the table: open, closed by whom, or why it cannot be closed yet.
std::string day_headline(const workflows::DayStanding& standing, const Texts& texts);

/// What went wrong in the words of the cash count where the catalogue's words are about cases.
ShownFailure day_failure(domain::FailureCode code, const configuration::FailureCatalogue& catalogue,
                         const Texts& texts);

}  // namespace amphoe::gui
