// W2: tickets, priority lanes, calling, bookings.
#pragma once

#include <string>
#include <vector>

#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// Every call is saved when it returns ok, and what becomes of a booking is queued for the centre with it. CaseUnknown
/// for a ticket that is not there, StepOutOfOrder for one that is not in the state for it; failures of the book and the
/// sealer. Safe from any thread.
class QueueDesk {
  public:
    /// `officer_id`: who acts, for the audit log; empty for the program itself.
    QueueDesk(const QueuePorts& ports, std::string officer_id) : ports_(ports), officer_id_(std::move(officer_id)) {}

    /// Booked, waiting and served, in the order of their places; lanes first among those who wait.
    domain::Result<std::vector<domain::QueueTicket>> today();

    /// A walk-in takes a ticket. `person_index` may be empty.
    domain::Result<domain::QueueTicket> arrive(domain::ServiceKind service, domain::QueueLane lane,
                                               const std::string& person_index);
    /// Somebody who was served at a counter goes on to a room that calls by number: the ticket is parked, so that no
    /// counter calls it. `person_index` may be empty.
    domain::Result<domain::QueueTicket> send_on(domain::ServiceKind service, const std::string& person_index);
    /// The day's bookings as the centre knows them now: new ones are taken, changed ones changed, missing ones
    /// cancelled, those whose time has passed by the minutes of the rules are no-shows; a cancelled or missed one that
    /// is open again with a time to come is booked again. How many are new.
    domain::Result<int> take_bookings(const std::vector<domain::QueueTicket>& booked);
    /// Somebody with a booking comes: gets a number in the lane of bookings. LimitReached (detail "late") beyond the
    /// minutes of the rules: the person is a walk-in then.
    domain::Result<domain::QueueTicket> arrive_booked(const std::string& booking_ref, const std::string& person_index);
    /// The waiting or booked ticket of the person whose card was dipped, if there is one.
    domain::Result<std::optional<domain::QueueTicket>> match(const std::string& person_index);
    /// The person sits in the visit already: the ticket or booking of the day is served in it, however often it was
    /// called. Nothing without one, and when the time of the booking has passed.
    domain::Result<std::optional<domain::QueueTicket>> serve_present(const std::string& person_index,
                                                                     const std::string& visit_id);

    /// The next one who waits; CaseUnknown when nobody does.
    domain::Result<domain::QueueTicket> call_next();
    /// Again, or out of turn. After as many calls as the rules say without coming the ticket is a no-show.
    domain::Result<domain::QueueTicket> call(const std::string& number);
    /// Called and not here: behind those who wait now.
    domain::Result<domain::QueueTicket> skip(const std::string& number);
    domain::Result<domain::QueueTicket> park(const std::string& number);
    /// A parked or called ticket waits again, at its old place.
    domain::Result<domain::QueueTicket> resume(const std::string& number);
    domain::Result<domain::QueueTicket> transfer(const std::string& number, domain::ServiceKind service);
    /// The person sits down: in the visit named, empty when it is not known yet. Also for a ticket that is being served
    /// already, whose visit was interrupted.
    domain::Result<domain::QueueTicket> start(const std::string& number, const std::string& visit_id = {});
    domain::Result<domain::QueueTicket> end(const std::string& number);
    domain::Result<domain::QueueTicket> no_show(const std::string& number);

  private:
    using Tickets = std::vector<domain::QueueTicket>;
    template <class Edit>
    domain::Result<domain::QueueTicket> change(const char* action, const std::string& number, Edit edit);
    /// Sits there already: served without a call, which would be one too many for who was called often and skipped.
    domain::Result<domain::QueueTicket> start_present(const std::string& number, const std::string& visit_id);
    domain::Result<ports::QueueNote> note(const char* action, const domain::QueueTicket& ticket,
                                          const char* booking_state) const;
    domain::Result<domain::SealedMessage> booking_message(const std::string& booking_ref, const char* state) const;
    void give_number(Tickets& tickets, domain::QueueTicket& ticket) const;
    std::string date() const { return support::bangkok_date(ports_.clock.now()); }
    bool too_late(const domain::QueueTicket& booked) const;

    const QueuePorts& ports_;
    std::string officer_id_;
};

}  // namespace amphoe::workflows
