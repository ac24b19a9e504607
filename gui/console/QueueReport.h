// What the queue commands say.
#pragma once

#include <vector>

#include "core/domain/QueueTicket.h"
#include "core/ports/FeedTables.h"
#include "core/workflows/BookingDesk.h"
#include "core/workflows/BookingIntake.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

/// A ticket just given, with its paper.
struct GivenTicket {
    domain::QueueTicket ticket;
    bool had_one = false;       ///< the person waits already: the same ticket once more
    bool late = false;          ///< came too late for the booking: a walk-in now
    bool name_differs = false;  ///< from the booking's; the officer asks
    int ahead = 0;
    int estimate_minutes = 0;
    std::string paper_number;
    std::string file;  ///< empty: no copy was asked for
    bool printed = false;
};

Report given_report(const GivenTicket& given);
Report ticket_report(const domain::QueueTicket& ticket);
Report called_report(const std::optional<domain::QueueTicket>& called);
Report queue_report(const std::string& date, const std::vector<domain::QueueTicket>& tickets);
/// A time asked for; the centre has not taken it yet.
Report booked_report(const std::string& reference, const workflows::NewBooking& booking);
/// Only those of the day.
Report bookings_report(const workflows::BookingIntake& intake, const std::vector<ports::Booking>& bookings,
                       const std::vector<domain::QueueTicket>& tickets);

}  // namespace amphoe::gui::console
