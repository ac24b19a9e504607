// One service within a visit, whatever it is: the desk and the console walk all of them the same way.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// Steps in order: open, enter (once per page until page() is empty), approve (where approval() says so), confirm,
/// deliver, issue_papers. Where the fee comes before the signature, order and the fee stand between enter and approve.
/// Each is saved when it returns ok; one that failed can be called again. Not thread-safe: one thread at a time.
/// Failures of any step: StepOutOfOrder; those of the store.
class CounterService {
  public:
    virtual ~CounterService() = default;
    virtual domain::ServiceKind kind() const = 0;

    /// Opens the case after the card was read (or a referee spoke), and looks up what the first page needs.
    /// OwnRecordRefused (W1.6), ServiceNotAvailable, OfflineNotAllowed where W15 says no.
    virtual domain::Result<domain::Done> open(std::stop_token stop) = 0;

    /// What is asked now; nothing when everything is entered.
    virtual std::optional<domain::FormPage> page() const = 0;

    /// Checks and saves the answers of the present page. FieldInvalid with "key: reason" as detail, or a failure that
    /// says more; the page stays.
    virtual domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop) = 0;

    /// Nothing when nobody else has to agree, or somebody did.
    virtual std::optional<domain::ApprovalNeed> approval() const { return std::nullopt; }
    /// SecondPersonNeeded for the same officer, NotAuthorised for another role, ReasonMissing.
    virtual domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason) = 0;

    /// The paper for the request itself, made once when the citizen has nothing more to tell and before anybody else
    /// agrees (D6); it does not wait for confirm. Empty for services without one, and before that. ClockWrong; what
    /// failed here comes with issue_papers.
    virtual domain::Result<std::vector<domain::RenderedDocument>> issue_receipt() {
        return std::vector<domain::RenderedDocument>{};
    }

    /// Whether the fee is settled before the second person signs (W11.6, W11.7).
    virtual bool pays_before_signature() const { return false; }
    /// There only: the citizen pressed ยืนยัน, and what it costs is noted. FeeNotPaid while it is due; called again when
    /// it is settled, approval() asks for the signature.
    virtual domain::Result<domain::Done> order() { return domain::Done{}; }

    /// The citizen pressed ยืนยัน: the act is sealed and queued.
    virtual domain::Result<domain::Done> confirm() = 0;

    /// One delivery round. Ok means accepted; an unreachable centre leaves the case waiting.
    virtual domain::Result<domain::Done> deliver(std::stop_token stop) = 0;

    /// Renders, signs and stores the papers due now; empty when they wait for the centre (W6.7).
    virtual domain::Result<std::vector<domain::RenderedDocument>> issue_papers() = 0;

    /// What a simulated centre sent to the citizen's phone and the present page asks for; empty with a real centre.
    virtual std::string simulated_code() const { return {}; }

    /// Whom the centre told how the accepted act ended, and how: "mover" | "head" -> a masked number, or "THAID". Empty
    /// where nobody is told.
    virtual domain::Fields notified() const { return {}; }

    /// The citizen begins it on the own screen, as at a kiosk (W5 mode C).
    virtual bool at_kiosk() const { return false; }

    /// The case; without an id before open().
    virtual const domain::Case& record() const = 0;
};

}  // namespace amphoe::workflows
