// W14, W16: the working day: opened in the morning with a look at the seal of the day before, closed in the evening.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/InForce.h"
#include "core/ports/DayBook.h"
#include "core/ports/DayReporter.h"
#include "core/ports/Outbox.h"
#include "core/workflows/CounterPorts.h"
#include "core/workflows/FeeBook.h"
#include "core/workflows/HouseNumberClock.h"

namespace amphoe::workflows {

/// The act for the centre.
inline constexpr const char* kDayAct = "day_close";

/// Must outlive every DayClose.
struct DayPorts {
    const CounterPorts& counter;
    ports::DayBook& book;
    ports::DayReporter& reporter;
    ports::Outbox& outbox;
    /// Done once a day is closed: erasing what is overdue, ending the queue. Their failures undo nothing.
    std::vector<std::function<domain::Result<domain::Done>(const std::string& date)>> afterwards{};
    std::optional<domain::InForce<domain::ServiceRules>> rules{};  ///< titles of fees; none: short names are printed
};

/// A day as it stands, nothing saved.
struct DayStanding {
    domain::OfficeDay day;                   ///< as stored, or as it would be
    support::Timestamp until{};              ///< what happened from `day.begins` on and before this is in the figures
    std::optional<domain::Failure> refusal;  ///< why it cannot be closed now; the cash aside
    domain::DayFacts facts;
    CashDay cash;
    std::vector<domain::StockBalance> forms;
    std::map<std::string, std::string> fee_titles_th;  ///< of the items on the receipts, where the rules name them
    std::vector<domain::OutboxItem> waiting;           ///< for the centre; no reason to refuse, but to be said
    domain::AuditVerification audit;
    std::vector<HouseNumberUnderWay> house_numbers;  ///< soon or over their last day; only where the rules are known
};

/// What the supervisor says.
struct DayClosing {
    std::string date;
    std::int64_t counted = 0;               ///< cash, satang
    std::string reason;                     ///< of a difference
    std::optional<domain::Officer> second;  ///< agrees to a difference; signed in like the supervisor
};

struct ClosedDay {
    DayStanding standing;
    CashClose cash;
    domain::RenderedDocument report;          ///< D11, signed
    std::vector<domain::Failure> afterwards;  ///< of what is done once the day is closed
};

/// Days follow each other without a gap: what happens after a close belongs to the next day. A forgotten day is closed
/// later and ends with its midnight. Calls may come from any thread, one at a time.
class DayClose {
  public:
    explicit DayClose(const DayPorts& ports) : ports_(ports) {}

    /// UsageError for a date that is none or not yet come; failures of the store.
    domain::Result<DayStanding> look(const std::string& date);

    /// The morning: the audit log holds, and the head that the last close signed still stands in it. NotAuthorised,
    /// DayNotClosed (an earlier day is open), DayClosed, StepOutOfOrder (open already), AuditChainBroken.
    domain::Result<domain::OfficeDay> open(const domain::Officer& officer);

    /// One saved step: the day, its report D11, its audit entry and the act for the centre. NotAuthorised,
    /// DayClosed, DayNotClosed, StockUnsettled, AuditChainBroken, ReasonMissing and SecondPersonNeeded for a
    /// difference, failures of renderer, signer, sealer and store.
    domain::Result<ClosedDay> close(const DayClosing& wish, const domain::Officer& supervisor);

    /// The report of a closed day as it was signed, or of an open day as it stands: a draft without number, signature
    /// or code.
    domain::Result<domain::RenderedDocument> report(const std::string& date);

  private:
    domain::Result<domain::OfficeDay> day_of(const std::string& date, std::optional<domain::Failure>& refusal);
    domain::Result<std::vector<HouseNumberUnderWay>> urgent_house_numbers(const std::string& date) const;
    domain::Result<domain::AuditVerification> sound_log(const std::optional<domain::OfficeDay>& before);
    domain::Result<domain::Done> agreed(const CashClose& cash, const DayClosing& wish,
                                        const domain::Officer& supervisor) const;
    domain::Result<domain::RenderedDocument> make_report(const ClosedDay& closed, const DayClosing& wish,
                                                         const domain::Officer& supervisor);
    domain::Result<domain::Done> seal_and_save(const ClosedDay& closed, const DayClosing& wish,
                                               const domain::Officer& supervisor);
    std::vector<domain::Failure> clean_up(const std::string& date);

    const DayPorts& ports_;
};

}  // namespace amphoe::workflows
