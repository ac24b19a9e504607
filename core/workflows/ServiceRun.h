// One service of a visit as the desk and the console walk it: what every service must keep, whatever it is.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/workflows/CounterPorts.h"
#include "core/workflows/CounterService.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// Steps as CounterService, in their order whatever is called; what was done is not done twice. A step that failed can
/// be called again. Not thread-safe.
class ServiceRun {
  public:
    /// One page as it was answered.
    struct EnteredPage {
        domain::FormPage page;
        int keystrokes = 0;
    };
    struct Paper {
        domain::RenderedDocument document;
        bool printed = false;
        std::string file;  ///< the printer's job or file
    };

    ServiceRun(const CounterPorts& ports, VisitJournal& journal, std::unique_ptr<CounterService> service);

    /// Pages of a draft that was taken up are entered again without saving them twice, as far as they still hold.
    domain::Result<domain::Done> open(std::stop_token stop);
    /// A request that is complete with this page has its receipt among the papers; one that could not be made now comes
    /// with the others.
    domain::Result<domain::Done> enter(const domain::Fields& answers, std::stop_token stop);
    /// A service that could not be opened without the second person is opened now.
    domain::Result<domain::Done> approve(const domain::Officer& second_person, const std::string& reason,
                                         std::stop_token stop);
    /// Of a service that pays before the signature: FeeNotPaid while something is due. Others have nothing to do.
    domain::Result<domain::Done> order();
    /// StepOutOfOrder while something is not entered or not approved.
    domain::Result<domain::Done> confirm();
    /// Ok means accepted; see CounterService.
    domain::Result<domain::Done> deliver(std::stop_token stop);
    domain::Result<domain::Done> issue();
    /// Papers that have not come out yet.
    domain::Result<domain::Done> print(const std::string& printer, std::stop_token stop);
    /// A paper left otherwise than by the printer: print() passes it over.
    void note_given(const std::string& number);
    /// The citizen does not want it any more. Nothing to do once it is confirmed or cancelled. FeeTakenAlready while a
    /// receipt stands.
    domain::Result<domain::Done> cancel(const std::string& reason);

    domain::ServiceKind kind() const { return service_->kind(); }
    std::optional<domain::FormPage> page() const { return service_->page(); }
    std::optional<domain::ApprovalNeed> approval() const { return service_->approval(); }
    bool pays_before_signature() const { return service_->pays_before_signature(); }
    /// Nothing is left to enter or to approve.
    bool ready() const { return begun_ && !page() && !approval(); }
    bool is_open() const { return !service_->record().id.empty(); }
    bool confirmed() const { return confirmed_; }
    bool cancelled() const { return cancelled_; }
    /// The citizen holds the receipt of a request that somebody else has not agreed to yet.
    bool requested() const { return !papers_.empty() && !confirmed_ && !cancelled_; }
    const domain::Case& record() const { return service_->record(); }
    const std::vector<EnteredPage>& entered() const { return entered_; }
    const std::vector<Paper>& papers() const { return papers_; }
    /// Key presses of this service so far (C16), without those that chose it.
    int keystrokes() const;
    /// The service itself, for what only one kind has.
    CounterService& service() { return *service_; }

  private:
    void replay_draft(const std::string& case_id, std::stop_token stop);
    void keep_papers(std::vector<domain::RenderedDocument> made);

    const CounterPorts& ports_;
    VisitJournal& journal_;
    std::unique_ptr<CounterService> service_;
    std::vector<EnteredPage> entered_;
    std::vector<Paper> papers_;
    bool begun_ = false;
    bool issued_ = false;
    bool confirmed_ = false;
    bool cancelled_ = false;
};

}  // namespace amphoe::workflows
