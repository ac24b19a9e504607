// The state machine of one counter: visits one after another, each on a fresh VisitSession.
#pragma once

#include <memory>
#include <string>

#include "core/workflows/identity/ActivationWatch.h"
#include "gui/presenters/CardGuard.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/FaceWatch.h"
#include "gui/presenters/LeafletPresenter.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/SheetPresenter.h"
#include "gui/presenters/VisitSession.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread. Calls that do not fit the present state do nothing. Work runs in the background; every
/// change is told to the listeners of on_change. Destroying the presenter stops and waits for the work.
class VisitPresenter {
  public:
    VisitPresenter(const CounterSetup& setup, Post post, domain::Officer officer);
    ~VisitPresenter();

    const VisitState& state() const { return state_; }
    const domain::Officer& officer() const { return officer_; }
    /// With the rules of the present visit, or of the last one; before the first one those of the program's start.
    const workflows::CounterPorts& counter() const { return session_ ? session_->ports().counter() : setup_.counter; }
    /// The same; null where only ThaID is offered.
    const workflows::ServicePorts* services() const {
        return session_ ? session_->ports().services() : setup_.services;
    }
    /// The newest live picture while the face is watched, or nothing.
    std::shared_ptr<const workflows::LiveView> live() const { return live_->newest(); }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }
    support::SubscriptionPtr on_live(std::function<void()> listener) { return pictures_.add(std::move(listener)); }

    /// Enter: the next sensible thing of the present state.
    void advance();
    /// Esc: safely back; stops waiting, closes a question, or goes to the step before. Saved data stay.
    void back();

    void start_visit();
    /// Goes on with a case whose face a second person accepted; from Idle or Done.
    void continue_case(const std::string& case_id);
    /// The officer agrees that the guards remember his face until sign-out, to warn when he photographs himself; from
    /// Idle or Done.
    void remember_my_face();
    bool knows_my_face() const { return setup_.counter.face_guards.knows_officer(); }
    void give_consent(bool face);
    /// F12: asks for the reason, then go_without_card() leads to the services that need no card.
    void ask_without_card();
    void go_without_card(domain::CardAbsence absence);
    void read_card();
    /// F10: instead of the face, the earlier proof and a code from its phone or app.
    void ask_returning();
    /// Space: takes the next picture with one face, or begins a new capture.
    void take_picture();
    /// The tick "I have looked at the citizen's face". A face that passed counts only with it.
    void note_looked(bool looked);
    /// The same by one key (F5), which goes on too when the face passed.
    void confirm_look();
    /// Asks the citizen for a turn of the head while the face is watched (presence check); otherwise nothing.
    void ask_turn() {
        if (watch_) {
            watch_->ask_turn();
        }
    }
    /// F8: asks for the reason, then refer() hands over.
    void ask_refer();
    void refer(const std::string& reason_code);
    void type_phone(const std::string& phone) { state_.phone = phone; }
    void type_email(const std::string& email) { state_.email = email; }
    /// The link instead of the QR code on the slip, for those who ask.
    void want_link(bool by_sms) { state_.link_by_sms = by_sms; }
    void record_phone();
    /// F2: the services that may be added to this visit; again: closes the list.
    void ask_service();
    /// Empty where only ThaID is offered.
    std::vector<domain::ServiceKind> offered() const;
    /// The line of the list the keyboard stands on; Enter takes it.
    void point_at(domain::ServiceKind kind) { state_.pointed = kind; }
    void add_service(domain::ServiceKind kind);
    /// F4: the citizen does not want the service that is asked, or ThaID when none is asked.
    void drop_service();
    void type_answer(const std::string& key, const std::string& text) { state_.answers[key] = text; }
    void enter_page();
    /// The second person's card number and PIN, and the reason.
    void approve(const std::string& officer_id, const support::Secret& pin, const std::string& reason);
    /// ยืนยัน, pressed by the citizen; the desk may press it in training only.
    void citizen_confirms();
    void desk_confirms() {
        if (desk_may_confirm()) {
            citizen_confirms();
        }
    }
    /// While state().asks_fee(): the money is there, the receipt is made, then the papers come out.
    void take_fee(workflows::PaymentMethod method);
    /// Nothing is taken; the second person's card number and PIN, and the reason (W1.5).
    void waive_fee(const std::string& officer_id, const support::Secret& pin, const std::string& reason);
    /// Paid another time: papers that cost something stay unprinted.
    void leave_fee_open();
    /// While state().asks_signature(): as approve(), then the papers come out.
    void sign(const std::string& officer_id, const support::Secret& pin, const std::string& reason);
    /// The second person is not here: the case waits and is taken up again.
    void leave_signature_open();
    void ask_end();
    void end_visit();
    /// What failed, once more.
    void retry();

    /// Asks, once the visit ended, whether its papers printed correctly.
    SheetPresenter& sheets() { return sheets_; }
    LeafletPresenter& leaflet() { return leaflet_; }

    /// In training, and where nobody sits at the citizen's screen.
    bool desk_may_confirm() const {
        return setup_.counter.workstation.training || state_.facts.card_absence == domain::CardAbsence::OnlineRequest;
    }

  private:
    /// Reads the rules anew when it is another day, then calls `begin` with a fresh session. Rules that cannot be read
    /// hold nobody up: those of before go on to count, and the status line says so.
    void begin_session(std::function<void()> begin);
    using Step = std::function<domain::Result<domain::Done>(VisitSession&, std::stop_token)>;
    /// Runs one step of the session; on success goes to `next` and calls `then`.
    void run(VisitActivity activity, Step step, VisitStep next, std::function<void()> then = {});
    void finish_run(const domain::Result<domain::Done>& result, VisitStep next, const std::function<void()>& then);
    void change(const std::function<void(VisitState&)>& edit);
    void show_activity(VisitActivity activity) {
        change([activity](VisitState& state) { state.activity = activity; });
    }
    void on_hold_change();
    /// The guard follows the state; called after every change of it.
    void guard_card();
    void on_card_progress(const ports::CardReadProgress& progress);
    void second_person_agrees(const std::string& officer_id, const support::Secret& pin, const std::string& reason,
                              VisitStep next, std::function<void()> then);
    void finish_visit();
    void end_or_ask_fee();
    void settle_fee(workflows::PaymentMethod method, const std::optional<VisitSession::Waiver>& waiver);
    void go_on_when_entered();
    /// After ThaID was accepted: looks until the app is active, the code expired, or the next visit begins.
    void follow_activation();
    void show_activation(const std::shared_ptr<VisitSession>& visit, workflows::Activation reached);
    void show_service_page();
    void show_list(bool open);
    void leave_returning();
    void watch_face();
    std::shared_ptr<FaceWatch> new_watch();
    void leave_face();
    void go_to(VisitStep step);
    void forget_visit();
    void ask_about_sheets();

    CounterSetup setup_;
    domain::Officer officer_;
    VisitState state_;
    Listeners changes_;
    Listeners pictures_;
    std::shared_ptr<LiveBox> live_ = std::make_shared<LiveBox>();
    std::shared_ptr<VisitSession> session_;
    std::shared_ptr<FaceWatch> watch_;
    std::function<void()> last_try_;
    std::function<void()> when_stopped_;  ///< what the officer asked for while the present work was being stopped
    SheetPresenter sheets_;
    support::SubscriptionPtr sheets_change_;
    LeafletPresenter leaflet_;
    support::SubscriptionPtr leaflet_change_;
    WorkBench bench_;      ///< its work ends before the rest goes
    WorkBench following_;  ///< of the visit before
    CardGuard guard_;      ///< last member: so does its own
};

}  // namespace amphoe::gui
