// W2.1: the centre's bookings become tickets of the day, at opening and every few minutes after.
#pragma once

#include "core/domain/IdentityCard.h"
#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

/// What a look at the bookings gave.
struct BookingIntake {
    int taken = 0;      ///< new ones of today
    int elsewhere = 0;  ///< of today, for another office's counter: left alone
    bool known = true;  ///< false: the centre never sent its reference data, nothing was changed
    bool stale = false;
};

/// Takes today's bookings of this office; see QueueDesk::take_bookings. Failures of the book and of the tables:
/// CentreFeedInvalid for a booking nobody can read.
domain::Result<BookingIntake> take_todays_bookings(const QueuePorts& ports, const std::string& officer_id);

/// Whether the name in the chip is another than the one the booking was made with (spaces and titles do not count):
/// the officer is asked then. False without such a booking.
domain::Result<bool> booking_name_differs(const QueuePorts& ports, const std::string& booking_ref,
                                          const std::string& first_th, const std::string& last_th);

/// Whether the person of the dipped card is another than the one the ticket was given to: by the number when the ticket
/// has one, else by the name of its booking. False for a ticket that names nobody. CaseUnknown without the ticket.
domain::Result<bool> ticket_of_another(const QueuePorts& ports, const std::string& number,
                                       const domain::IdentityCard& card);

/// C36: keeps in the record of the visit how its person was authenticated when booking online. Nothing to keep of a
/// ticket without a booking, of a booking of another person than the card's, or made without ThaID.
domain::Result<domain::Done> keep_booking_authentication(const QueuePorts& ports, const std::string& officer_id,
                                                         const std::string& number, const domain::IdentityCard& card,
                                                         const std::string& visit_id);

}  // namespace amphoe::workflows
