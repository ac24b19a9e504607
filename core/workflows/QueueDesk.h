// W2: tickets, priority lanes, calling, bookings.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Rules.h"
#include "core/ports/Clock.h"
#include "core/ports/QueueBook.h"

namespace amphoe::workflows {

/// Every call is saved when it returns ok. CaseUnknown for a ticket that is not there, StepOutOfOrder for one that is
/// not in the state for it; failures of the book. One thread at a time.
class QueueDesk {
  public:
    QueueDesk(ports::QueueBook& book, ports::Clock& clock, const domain::ServiceRules& rules)
        : book_(book), clock_(clock), rules_(rules) {}

    /// Booked, waiting and served, in the order of their places; lanes first among those who wait.
    domain::Result<std::vector<domain::QueueTicket>> today();

    /// A walk-in takes a ticket. `person_index` may be empty.
    domain::Result<domain::QueueTicket> arrive(domain::ServiceKind service, domain::QueueLane lane,
                                               const std::string& person_index);
    /// Bookings of the day that are not known yet.
    domain::Result<int> take_bookings(std::vector<domain::QueueTicket> booked);
    /// Somebody with a booking comes: gets a number in the lane of bookings. LimitReached (detail "late") beyond the
    /// minutes of the rules: the person is a walk-in then.
    domain::Result<domain::QueueTicket> arrive_booked(const std::string& booking_ref, const std::string& person_index);
    /// The waiting or booked ticket of the person whose card was dipped, if there is one.
    domain::Result<std::optional<domain::QueueTicket>> match(const std::string& person_index);

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
    domain::Result<domain::QueueTicket> start(const std::string& number);
    domain::Result<domain::QueueTicket> end(const std::string& number);
    domain::Result<domain::QueueTicket> no_show(const std::string& number);

  private:
    using Tickets = std::vector<domain::QueueTicket>;
    template <class Edit>
    domain::Result<domain::QueueTicket> change(const std::string& number, Edit edit);
    domain::Result<domain::QueueTicket> give_number(Tickets tickets, domain::QueueTicket ticket);
    std::string date() const { return support::bangkok_date(clock_.now()); }

    ports::QueueBook& book_;
    ports::Clock& clock_;
    const domain::ServiceRules& rules_;
};

/// How many wait before this ticket.
int people_before(const std::vector<domain::QueueTicket>& tickets, const std::string& number);

}  // namespace amphoe::workflows
