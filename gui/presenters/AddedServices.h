// The services of a visit besides ThaID: each walked page by page, all confirmed, sent and printed together.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/support/Secret.h"
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/ServiceRun.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// Used by one background job at a time. What failed can be called again; what was done is not done twice.
class AddedServices {
  public:
    AddedServices(const workflows::ServicePorts& ports, const workflows::ServiceCatalogue& catalogue,
                  workflows::VisitJournal& journal, workflows::IdentityProof& proof);

    /// A service that cannot be begun is not kept, unless a second person may allow it (OwnRecordRefused).
    domain::Result<domain::Done> add(domain::ServiceKind kind, std::stop_token stop);
    /// Answers of the page that is asked now.
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop);
    /// SignInRefused, SignInLocked, SecondPersonNeeded, NotAuthorised, ReasonMissing.
    domain::Result<domain::Done> approve(const std::string& officer_id, const support::Secret& pin,
                                         const std::string& reason, std::stop_token stop);
    /// The citizen does not want the service that is asked now. FeeTakenAlready while a receipt of it stands.
    domain::Result<domain::Done> drop_asked(const std::string& reason);
    /// Of those whose fee comes before the signature: notes what they cost, and looks whether it is paid.
    /// RecordConflict when a page is asked again before money was taken. What is too old to be certified offline waits.
    domain::Result<domain::Done> order();
    /// All the others.
    domain::Result<domain::Done> confirm();
    /// Whether something paid waits for its signature.
    bool asks_signature() const;
    /// Those that were paid and signed. What is too old by now, or was changed in the register, waits: an outcome of
    /// its service.
    domain::Result<domain::Done> confirm_signed();
    /// What waits for the centre or is rejected is an outcome of its service.
    domain::Result<domain::Done> deliver(std::stop_token stop);
    /// Prints one paper by its number.
    using PrintPaper = std::function<domain::Result<domain::Done>(const std::string& number, std::stop_token)>;
    /// Sheets whose fee was left open are passed over. Without `print` each service prints its own papers by `printer`,
    /// and no sheet is followed.
    domain::Result<domain::Done> make_papers(const std::string& printer, const PrintPaper& print, std::stop_token stop);
    /// Receipts of requests that are complete and wait for somebody to agree, printed as make_papers prints.
    domain::Result<domain::Done> hand_out_receipts(const std::string& printer, const PrintPaper& print,
                                                   std::stop_token stop);
    /// A request whose receipt was handed out, or that was paid, is not cancelled: it waits and is taken up again.
    domain::Result<domain::Done> cancel(const std::string& reason);

    /// Ids of the cases that were confirmed or ordered, and not rejected.
    std::vector<std::string> cases_to_pay() const;
    bool empty() const { return services_.empty(); }
    bool has(domain::ServiceKind kind) const;
    void describe(VisitFacts& facts) const;

  private:
    struct Service {
        std::unique_ptr<workflows::ServiceRun> run;
        VisitOutcome outcome = VisitOutcome::None;
        std::optional<domain::FailureCode> why;
        std::string refusal{};
        bool ordered = false;  ///< its fee comes before the signature, and is noted
        bool unpaid = false;
        bool held = false;  ///< not to be made in this sitting: `why` says so, and it is taken up again
    };
    static bool to_be_signed(const Service& service);
    static domain::Result<domain::Done> order_one(Service& service);
    workflows::ServiceRun* asked() const;

    const workflows::ServicePorts& ports_;
    const workflows::ServiceCatalogue& catalogue_;
    workflows::VisitJournal& journal_;
    workflows::IdentityProof& proof_;
    std::vector<Service> services_;
};

}  // namespace amphoe::gui
