// The workflows of one visit on the background side, with the marks that let a failed step be tried again.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "core/workflows/FeeDesk.h"
#include "core/workflows/identity/Authentication.h"
#include "core/workflows/identity/ThaidService.h"
#include "gui/presenters/AddedServices.h"
#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {

/// Used by one background job at a time. A method that failed can be called again: what was saved is not done twice.
class VisitSession {
  public:
    VisitSession(const CounterSetup& setup, const domain::Officer& officer);

    /// OutreachDataOld: away from the office on data that are out of date nothing new begins.
    domain::Result<domain::Done> open();
    /// A refusal is recorded and closes the visit; it is an outcome here, not a failure.
    domain::Result<domain::Done> record_consent(bool face);
    /// Reads the card, opens the case, asks for the card's status.
    domain::Result<domain::Done> read_card(const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                           std::stop_token stop);
    /// Instead of read_card(); a refused comparison of the face is recorded as such. ThaID is not among the services.
    domain::Result<domain::Done> go_without_card(domain::CardAbsence absence);
    domain::Result<domain::Done> compare_face(domain::CapturedFaces faces, std::stop_token stop);
    /// Instead of compare_face(): finds the earlier proof and sends a code to its phone; the form asks for it then.
    /// RegisterRecordUnknown when there is none.
    domain::Result<domain::Done> ask_returning(std::stop_token stop);
    /// The face is compared after all.
    void leave_returning();
    /// Whether the officer looked at the face; saved once for each answer.
    domain::Result<domain::Done> record_look(bool looked);
    /// Hands over to a second person and closes the visit.
    domain::Result<domain::Done> refer(const std::string& reason, bool looked);
    /// Instead of open(): a case whose face a second person accepted, or a visit that was left half-entered; its
    /// services go on at their pages once the card was read again (another card is CardSwapped), without a card at
    /// once.
    domain::Result<domain::Done> resume(const std::string& case_id, std::stop_token stop);
    /// `by_sms`: the activation goes to the phone instead of on the slip. `email` may be empty; it is kept where other
    /// services are offered too.
    domain::Result<domain::Done> record_phone(const std::string& phone, const std::string& email, bool by_sms);
    /// Services besides ThaID: see AddedServices. ServiceNotAvailable where only ThaID is offered, and for what is not
    /// given away from the office.
    domain::Result<domain::Done> add_service(domain::ServiceKind kind, std::stop_token stop);
    /// Whether the desk is away from the office now: another program may have begun or ended the event.
    domain::Result<domain::Done> look_at_outreach();
    domain::Result<domain::Done> enter_page(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> approve(const std::string& officer_id, const support::Secret& pin,
                                         const std::string& reason, std::stop_token stop);
    /// The citizen does not want the service asked now, or ThaID when none is asked.
    domain::Result<domain::Done> drop_service();
    /// Confirms, delivers, issues, prints, closes. `on_stage` is called on this thread before each part. An unreachable
    /// centre is an outcome; a rejection too, and then no slip is made. Between delivering and issuing it stands still
    /// while waits_for_fee() or waits_for_signature(), and is called again afterwards.
    domain::Result<domain::Done> finish(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop);
    /// Receipt for every bill, by that method; with a second person's code, PIN and reason a waiver instead.
    struct Waiver {
        std::string officer_id;
        std::shared_ptr<support::Secret> pin;
        std::string reason;
    };
    domain::Result<domain::Done> settle_fees(workflows::PaymentMethod method, const std::optional<Waiver>& waiver);
    /// The citizen pays another time: what costs something is made, but stays unprinted.
    void leave_fees_open() { facts_.fee_left_open = true; }
    /// finish() stands still until the fee is settled or left open.
    bool waits_for_fee() const { return !facts_.bills.empty() && !facts_.fee_left_open; }
    /// The second person is not here: what was paid for waits, and is taken up again.
    void leave_signature_open() { facts_.signature_left_open = true; }
    bool waits_for_signature() const { return added_ && added_->asks_signature() && !facts_.signature_left_open; }
    /// Closes without going on; an enrolment not yet submitted is cancelled with that reason.
    domain::Result<domain::Done> end(const std::string& reason);

    /// The officer does not want to wait for the centre: the case stays in the outbox, the slip follows. Any thread.
    void stop_waiting_for_centre() { centre_wait_.request_stop(); }

    const VisitFacts& facts() const { return facts_; }
    /// With the rules of the visit's beginning. Any thread.
    const PinnedPorts& ports() const { return pinned_; }
    /// Of ThaID; without an id before it is open.
    const domain::Case& thaid_case() const { return enrolment_.record(); }

  private:
    void note_failed_read(const domain::Failure& failure, const std::optional<domain::CitizenId>& shown);
    domain::Result<domain::Done> open_case_and_check(std::stop_token stop);
    domain::Result<domain::Done> open_thaid(std::stop_token stop);
    /// What was answered before the visit was left; the phone stands in its own panel.
    void restore_thaid(std::stop_token stop);
    domain::Result<domain::Done> compare_registry(std::stop_token stop);
    domain::Result<domain::Done> take_up_drafts(std::stop_token stop);
    domain::Result<domain::Done> resume_accepted(const domain::Case& record,
                                                 const std::vector<domain::CaseEvent>& events);
    domain::Result<domain::Done> approve_thaid(const std::string& officer_id, const support::Secret& pin,
                                               const std::string& reason, std::stop_token stop);
    bool asks_thaid() const { return facts_.asked == domain::ServiceKind::ThaidEnrolment; }
    domain::Result<domain::Done> enter_returning(const domain::Fields& answers, std::stop_token stop);
    /// What the windows ask next, of the added services first.
    void describe();
    domain::Result<domain::Done> deliver(std::stop_token stop);
    domain::Result<domain::Done> cancel_enrolment(const std::string& reason);
    domain::Result<domain::Done> confirm();
    domain::Result<domain::Done> look_at_fees();
    /// What was paid and signed in this visit: confirmed and delivered too.
    domain::Result<domain::Done> send_signed(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop);
    domain::Result<domain::Done> print_receipts(std::stop_token stop);
    void weigh_outcomes();
    domain::Result<domain::Done> make_paper(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop);
    domain::Result<domain::Done> print_slip(std::stop_token stop);
    AddedServices::PrintPaper paper_printing();
    domain::Result<domain::Done> print_paper(const std::string& number, std::stop_token stop);
    void take_proof();

    const PinnedPorts pinned_;
    const workflows::CounterPorts& ports_;
    const workflows::ServicePorts* services_;
    std::string printer_;
    const workflows::PaperPorts* papers_;       ///< null: sheets are printed without being followed
    const workflows::OutreachPorts* outreach_;  ///< null: never away from the office
    workflows::VisitJournal journal_;
    workflows::IdentityProof proof_;
    std::optional<workflows::ThaidService> thaid_;             ///< empty: no register, no one-time codes
    std::optional<workflows::ThaidEnrolment> bare_enrolment_;  ///< then this alone
    workflows::ThaidEnrolment& enrolment_;                     ///< of one of the two
    std::optional<AddedServices> added_;                       ///< empty: only ThaID is offered
    std::stop_source centre_wait_;
    std::optional<workflows::Authentication> authentication_;                 ///< while the second factor is asked
    std::vector<std::pair<std::string, domain::RenderedDocument>> receipts_;  ///< case id, paper not printed yet
    bool confirmed_ = false;
    bool delivered_ = false;
    bool thaid_rejected_ = false;
    bool phone_recorded_ = false;
    bool phone_by_sms_ = false;
    std::string email_recorded_;
    std::vector<domain::ServiceKind> drafts_;  ///< to be taken up when the card was read
    bool refer_recorded_ = false;
    bool cancel_recorded_ = false;
    VisitFacts facts_;
};

}  // namespace amphoe::gui
