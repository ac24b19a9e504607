// W14.4-6 at the cashier's window: the day's receipts, the count of the drawer, the handover sheet, voids.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/CashCount.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/TillStanding.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

enum class CashierAct { Reading, Closing, Printing, Voiding };

/// How the last act ended.
struct CashierOutcome {
    CashierAct act = CashierAct::Reading;
    std::optional<domain::Failure> failure;
    std::optional<workflows::CashClose> closed;  ///< by this act; stays closed when its sheet could not be printed
    bool printed = false;
    std::string voided;    ///< number of the receipt
    bool refunds = false;  ///< money was taken for it
};

/// How many of each piece, as typed; in the order of domain::kCashPieces.
using TypedPieces = std::array<std::string, domain::kCashPieces.size()>;

/// Lives on the window's thread. Sees receipts only: neither citizens nor cases.
class CashierPresenter {
  public:
    CashierPresenter(const CounterSetup& setup, Post post, domain::Officer officer);

    const domain::Officer& officer() const { return officer_; }
    /// Of the day shown; nothing before the first reading.
    const std::optional<workflows::TillStanding>& till() const { return till_; }
    /// The office's working day of that date when a supervisor has closed it.
    const std::optional<domain::OfficeDay>& closed_day() const { return closed_day_; }
    bool shows_today() const { return days_back_ == 0; }
    const CashierOutcome& outcome() const { return outcome_; }
    bool busy() const { return work_.busy(); }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// The day shown, anew.
    void refresh();
    /// An earlier day: its drawer may have been left uncounted.
    void earlier();
    void later();

    /// The drawer as far as it is counted.
    void count(const TypedPieces& typed);
    /// Nothing while no piece is typed, or what was typed is no number.
    std::optional<std::int64_t> counted() const { return counted_; }
    /// Counted minus what the receipts say; nothing without a count.
    std::optional<std::int64_t> difference() const;
    bool may_close() const { return till_ && till_->closable() && !busy(); }
    /// Closes the day shown and prints its handover sheet. FieldInvalid (detail "counted") without a count; otherwise
    /// as FeeDesk::close and the printer.
    void close(const std::string& reason);
    bool may_print() const { return till_ && till_->closing && !busy(); }
    /// The newest handover sheet of the day shown as it was signed, once more.
    void print();
    /// First page of that sheet; empty without one.
    const domain::Picture& preview() const { return preview_; }

    void choose(const std::string& number);
    /// Null without a choice.
    const workflows::FeeReceipt* chosen() const;
    /// The chosen receipt is of today, neither void nor counted.
    bool may_void() const;
    /// The second person says who it is with code and PIN, tried once.
    void void_chosen(const std::string& reason, const std::string& second, support::Secret pin);

    /// What the names of fees mean, by the rules of the last reading; null where no counter services are set up.
    const domain::ServiceRules* fee_table() const { return fees_.get(); }

  private:
    struct Reading {
        domain::Result<workflows::TillStanding> till;
        std::optional<domain::OfficeDay> closed_day;
        std::optional<domain::Picture> preview;  ///< nothing: as before
        std::optional<domain::Failure> failure;
    };
    using Act = std::function<void(CashierOutcome&, std::stop_token)>;
    /// `act` runs in the background; then the day is read again.
    void run(CashierAct kind, Act act);
    Reading read(const std::string& date, const std::string& drawn) const;
    domain::Result<domain::Picture> draw_sheet(const std::string& date) const;
    domain::Result<domain::Done> print_sheet(const domain::RenderedDocument& sheet, std::stop_token stop) const;
    void take(CashierOutcome outcome, const Reading& reading);
    void show_day(int days_back);
    workflows::FeeDesk desk() const;

    CounterSetup setup_;
    domain::Officer officer_;
    std::shared_ptr<const domain::ServiceRules> fees_;
    int days_back_ = 0;
    std::optional<workflows::TillStanding> till_;
    std::optional<domain::OfficeDay> closed_day_;
    domain::Picture preview_;
    std::string drawn_;  ///< number of the sheet on preview_
    std::optional<std::int64_t> counted_;
    std::string number_;
    CashierOutcome outcome_;
    Listeners changes_;
    WorkBench work_;
};

/// "12", "๑๒", "1,200" of each; nothing when no piece is typed or one is no number of pieces.
std::optional<domain::CashCount> pieces_of_typed(const TypedPieces& typed);

/// One row of the receipts' table.
struct ReceiptLine {
    std::string number;
    std::string time;
    std::string subject;  ///< what was paid for
    std::string amount;
    std::string method;
    std::string officer;
    std::string mark;
};
std::vector<ReceiptLine> receipt_lines(const workflows::TillStanding& till, const domain::ServiceRules* fees,
                                       const Texts& texts);
/// "3 receipts · cash 50.00 · QR (simulated) 20.00 · void 1 · waived 0": under the table.
std::string receipt_sums(const workflows::CashDay& day, const Texts& texts);
/// How the day's till stands, in a sentence or two.
std::string till_headline(const CashierPresenter& cashier, const Texts& texts);
/// "1,000 baht", "50 satang".
std::string piece_text(int satang, const Texts& texts);
/// What the last act did; empty when there is nothing to say.
std::string cashier_done(const CashierOutcome& outcome, const Texts& texts);
/// What went wrong in the words of the till where the catalogue's words are about cases.
ShownFailure cashier_failure(const CashierOutcome& outcome, const configuration::FailureCatalogue& catalogue,
                             const Texts& texts);

}  // namespace amphoe::gui
