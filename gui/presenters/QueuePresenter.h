// The queue as the desk knows it: who waits, who is called, whose visit it is (domain.md W2).
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "core/workflows/BookingIntake.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/QueueOrder.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

struct QueueView {
    workflows::QueueCounts counts;
    std::optional<domain::QueueTicket> called;  ///< called and not here yet, or left in an interrupted visit
    std::vector<std::string> next;              ///< numbers of those who come after, at most kNextShown
    std::vector<std::string> parked;            ///< numbers of those who were set aside
    std::string given;                          ///< number of the ticket just given here
    bool name_differs = false;                  ///< the ticket of the running visit is another person's
    bool booking_unkept = false;                ///< what is to be kept of it could not be; tried again
    bool bookings_old = false;                  ///< the centre's bookings are older than the contract allows
    std::optional<domain::Failure> failure;     ///< of the last act
};
inline constexpr std::size_t kNextShown = 5;

/// Lives on the window's thread. Acts are done one after another in the background; each is saved before it is shown.
/// Without a queue in the set-up every call does nothing.
class QueuePresenter {
  public:
    QueuePresenter(const CounterSetup& setup, Post post, const domain::Officer& officer);

    bool offered() const { return setup_.queue != nullptr; }
    const QueueView& view() const { return view_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Looks at the day again; `bookings`: also at what the centre says of them.
    void refresh(bool bookings);
    /// Calls the next one, or once more whoever is called and has not come.
    void call();
    /// Called and not here: behind the others.
    void skip();
    /// A walk-in's ticket, printed when this desk prints papers. The number stands whatever becomes of its paper.
    void give(domain::ServiceKind service, domain::QueueLane lane);
    /// Called and here, but has to fetch something first: keeps the place.
    void set_aside();
    void take_back(const std::string& number);
    /// The called ticket waits for another service.
    void transfer(domain::ServiceKind service);
    /// Called and will not come: the ticket is done with.
    void no_show();
    /// Ties the called ticket to the visit that begins, or the person's own when nobody was called and the card is
    /// read (W2: a booking is matched by the number in the chip), and ends it with that visit.
    void note_visit(const VisitState& state);

  private:
    using Act = std::function<domain::Result<domain::Done>(workflows::QueueDesk&)>;
    /// `then`: on the window's thread with what the act, or its crash, said.
    using Then = std::function<void(const domain::Result<domain::Done>&)>;
    void run(
        Act act, Then then = [](const auto&) {});
    /// Of the called ticket, between two visits.
    void run_for_called(domain::Result<domain::QueueTicket> (workflows::QueueDesk::*what)(const std::string&));
    bool somebody_is_called() const;
    void meet(const domain::IdentityCard& card);
    void compare_holder(const domain::IdentityCard& card);
    /// Once in a visit; after a failure once more in each step.
    bool is_to_meet(VisitStep step) const;
    void note_person(const std::string& visit, bool another, const domain::Result<domain::Done>& kept);
    void forget_person();
    void note_serving(const std::vector<domain::QueueTicket>& tickets);
    void next_act();
    void take(const domain::Result<std::vector<domain::QueueTicket>>& tickets, const domain::Result<domain::Done>& done,
              bool old);

    CounterSetup setup_;
    std::string officer_id_;
    QueueView view_;
    std::string serving_;              ///< number of the ticket of the running visit
    std::string visit_id_;             ///< the running visit
    std::optional<VisitStep> met_at_;  ///< its person was looked for in this step, the last time
    bool again_ = false;               ///< and is to be looked for again
    bool other_name_ = false;
    std::string given_;  ///< by the act being done; read after it
    std::deque<std::pair<Act, Then>> acts_;
    Listeners changes_;
    WorkBench bench_;  ///< last member: its work ends before the rest goes
};

/// "Waiting 4 (priority 1) · booked 3 · parked 1"
std::string queue_counts_text(const QueueView& view, const Texts& texts);
/// "A003 · certified copies · elderly · called 2 times"; empty while nobody is called.
std::string called_ticket_text(const QueueView& view, const Texts& texts);

/// The officer is asked when the booking's name is another, and told what of it could not be kept; empty otherwise.
std::string booking_question_text(const QueueView& view, const Texts& texts);

}  // namespace amphoe::gui
