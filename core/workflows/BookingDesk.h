// W2: a time at this office asked for at the counter or by telephone.
#pragma once

#include <string>
#include <vector>

#include "core/workflows/QueuePorts.h"

namespace amphoe::workflows {

struct NewBooking {
    domain::ServiceKind service = domain::ServiceKind::ThaidEnrolment;
    domain::CitizenId citizen;
    std::string name_th;
    std::string phone;    ///< Thai mobile number; the centre's message goes there
    std::string channel;  ///< "walk-in" or "phone"; the portal makes its own
    support::Timestamp slot{};
};

/// What keeps `slot` from being booked at `now`: not a working day, outside the hours of the counter, between two
/// slots, too far ahead, or asked for after the hour of the day before. Empty when it can be booked (domain.md W2.2;
/// the values are those of the rules).
std::string objection_to_slot(support::Timestamp slot, support::Timestamp now, const domain::ServiceRules& rules);

/// Whether this office gives times for that service.
bool may_be_booked(domain::ServiceKind service, const domain::ServiceRules& rules);

/// A day on which somebody may come, with the times nothing speaks against, earliest first.
struct BookableDay {
    std::string date;  ///< ISO
    std::vector<support::Timestamp> slots;
};
/// Every day that can be booked at `now`; days without a time are left out.
std::vector<BookableDay> bookable_days(support::Timestamp now, const domain::ServiceRules& rules);

/// Queues the booking for the centre, where it counts once it is accepted and comes back with the feed. The reference
/// to tell the citizen. FieldInvalid "slot: ...", "name: ..." or "channel: ..."; PhoneInvalid; ServiceNotAvailable for
/// a service this office does not offer; failures of the book and the sealer. Safe from any thread.
domain::Result<std::string> book_ahead(const QueuePorts& ports, const std::string& officer_id,
                                       const NewBooking& wanted);

}  // namespace amphoe::workflows
