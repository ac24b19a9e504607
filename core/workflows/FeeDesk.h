// W14: fees and receipts, voids, the cash close of a day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/Fees.h"
#include "core/domain/Officer.h"
#include "core/workflows/CounterPorts.h"
#include "core/workflows/FeeBill.h"
#include "core/workflows/FeeBook.h"

namespace amphoe::workflows {

/// Who agrees to a waiver or a void, and why (W1.5).
struct SecondPerson {
    domain::Officer officer;
    std::string reason;
};

struct FeeOrder {
    std::string case_number;           ///< or its id
    std::map<std::string, int> items;  ///< item of the fee table -> how many
    PaymentMethod method = PaymentMethod::Cash;
    std::string payer;                   ///< empty: the person of the case
    std::optional<SecondPerson> waived;  ///< nothing is taken
};

/// The drawer counted and its handover sheet, signed.
struct ClosedTill {
    CashClose cash;
    domain::RenderedDocument sheet;
};

bool takes_money(domain::Role role);

/// Receipts stand in the events of the case they were paid for, so they are sealed, chained and never renumbered. Calls
/// may come from any thread, one at a time.
class FeeDesk {
  public:
    FeeDesk(const CounterPorts& ports, const domain::ServiceRules& rules) : ports_(ports), rules_(rules) {}

    /// What the case still costs; no lines when nothing is due. CaseUnknown; failures of the store.
    domain::Result<FeeBill> bill(const std::string& case_id_or_number) const;

    /// Takes the money and makes the paper D10 with a number of this office. FieldInvalid (items), CaseUnknown,
    /// StepOutOfOrder (the case is not confirmed), FeeTakenAlready, SecondPersonNeeded, NotAuthorised, ReasonMissing
    /// for a waiver; failures of store, renderer and signer.
    domain::Result<domain::RenderedDocument> take(FeeOrder order, const domain::Officer& officer);

    /// Same day only and before its money was counted, number kept; the paper ends with it. CaseUnknown for a number of
    /// another day; TillClosed, DayClosed; StepOutOfOrder when void already; SecondPersonNeeded, NotAuthorised,
    /// ReasonMissing. NotAuthorised also for roles that take no money.
    domain::Result<domain::Done> void_receipt(const std::string& number, const domain::Officer& officer,
                                              const SecondPerson& second);

    /// By Bangkok calendar day.
    domain::Result<CashDay> day(const std::string& date) const;
    /// Counted against the receipts of the day that no earlier close has counted; from then on those stay as they are.
    /// ReasonMissing for a difference without one; TillClosed when nothing came in since the last close; NotAuthorised
    /// for roles that take no money.
    domain::Result<ClosedTill> close(const std::string& date, std::int64_t counted, const std::string& reason,
                                     const domain::Officer& officer);
    /// The sheet of the day's last close as it was signed. DocumentUnknown.
    domain::Result<domain::RenderedDocument> handover(const std::string& date) const;

  private:
    struct KeptPaper {
        domain::RenderedDocument document;
        std::vector<std::uint8_t> content;
    };
    std::optional<domain::Fee> fee_today(const std::string& item, const std::string& area) const;
    domain::Result<domain::Done> still_open(const FeeReceipt& receipt, const std::string& date) const;
    domain::Result<domain::RenderedDocument> take_checked(const FeeOrder& order, const domain::Officer& officer);
    /// The act the centre gets with this step.
    domain::Result<domain::Done> tell_centre(const domain::Case& record, ports::StepRecord& saved);
    domain::Result<domain::DocumentContent> priced(const FeeOrder& order, const ports::CaseSummary& paid_for,
                                                   const std::string& area, domain::Fields& step) const;
    void fill_in(domain::DocumentContent& paper, const std::string& number, const domain::Officer& officer) const;
    domain::Result<domain::RenderedDocument> make_paper(const domain::DocumentContent& paper) const;
    /// Without a paper the receipt of the step is voided.
    domain::Result<domain::Done> keep(const domain::Case& record, const domain::Officer& officer, domain::Fields step,
                                      const std::string& reason, const std::optional<KeptPaper>& paper);
    /// `until`: receipts before it were counted.
    domain::Result<domain::Done> keep_close(const ClosedTill& closed, support::Timestamp until,
                                            const domain::Officer& officer);

    const CounterPorts& ports_;
    const domain::ServiceRules& rules_;
};

}  // namespace amphoe::workflows
