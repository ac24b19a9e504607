// W14: fees and receipts, voids, the cash close of a day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/Fees.h"
#include "core/domain/Officer.h"
#include "core/workflows/CounterPorts.h"
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

/// Receipts stand in the events of the case they were paid for, so they are sealed, chained and never renumbered. Calls
/// may come from any thread, one at a time.
class FeeDesk {
  public:
    FeeDesk(const CounterPorts& ports, const domain::ServiceRules& rules) : ports_(ports), rules_(rules) {}

    /// Takes the money and makes the paper D10 with a number of this office. FieldInvalid (items), CaseUnknown,
    /// SecondPersonNeeded, NotAuthorised, ReasonMissing for a waiver; failures of store, renderer and signer.
    domain::Result<domain::RenderedDocument> take(FeeOrder order, const domain::Officer& officer);

    /// Same day only and before its close, number kept. CaseUnknown for a number of another day; DayClosed;
    /// StepOutOfOrder when void already;
    /// SecondPersonNeeded, NotAuthorised, ReasonMissing.
    domain::Result<domain::Done> void_receipt(const std::string& number, const domain::Officer& officer,
                                              const SecondPerson& second);

    /// By Bangkok calendar day.
    domain::Result<CashDay> day(const std::string& date);
    /// Counted against the system, kept in the audit log. ReasonMissing for a difference without one; NotAuthorised for
    /// roles that take no money.
    domain::Result<CashClose> close(const std::string& date, std::int64_t counted, const std::string& reason,
                                    const domain::Officer& officer);

  private:
    domain::Result<domain::Done> still_open(const FeeReceipt& receipt) const;
    /// The act the centre gets with this step.
    domain::Result<domain::Done> tell_centre(const domain::Case& record, ports::StepRecord& saved);
    domain::Result<domain::DocumentContent> priced(const FeeOrder& order, const ports::CaseSummary& paid_for,
                                                   const domain::Officer& officer, domain::Fields& step) const;
    domain::Result<domain::RenderedDocument> make_paper(domain::DocumentContent paper, const std::string& number,
                                                        const domain::Officer& officer) const;
    domain::Result<domain::Done> keep(const domain::Case& record, const domain::Officer& officer, domain::Fields step,
                                      const std::string& reason, const domain::RenderedDocument* paper);

    const CounterPorts& ports_;
    const domain::ServiceRules& rules_;
};

}  // namespace amphoe::workflows
