#include "core/workflows/BookingIntake.h"

#include <algorithm>

#include "core/support/Identifier.h"
#include "core/workflows/QueueDesk.h"

namespace amphoe::workflows {

using domain::Result;

namespace {

/// The same step as the one of an online case, so that whoever reads a record finds both.
ports::StepRecord step_of(const ports::Booking& booking, const std::string& officer_id, const std::string& visit_id,
                          support::Timestamp now) {
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = visit_id;
    event.kind = domain::EventKind::StepRecorded;
    event.at = now;
    event.officer_id = officer_id;
    event.fields = booking.authentication;
    event.fields["step"] = "online_authentication";
    event.fields["booking_ref"] = booking.reference;
    ports::StepRecord step;
    step.events.push_back(std::move(event));
    step.audit.action = domain::event_name(domain::EventKind::StepRecorded);
    step.audit.officer_id = officer_id;
    step.audit.result = "ok";
    return step;
}

}  // namespace

Result<BookingIntake> take_todays_bookings(const QueuePorts& ports, const std::string& officer_id) {
    const auto now = ports.clock.now();
    const auto age = ports.tables.age(now);
    if (!age) {
        return age.error();
    }
    BookingIntake intake;
    intake.known = age->issued_at.has_value();
    intake.stale = age->stale;
    if (!intake.known) {
        return intake;
    }
    const auto bookings = ports.tables.bookings();
    if (!bookings) {
        return bookings.error();
    }
    std::vector<domain::QueueTicket> tickets;
    for (const auto& booking : *bookings) {
        const bool open = booking.state == "booked" || booking.state == "moved";
        if (!open || support::bangkok_date(booking.slot) != support::bangkok_date(now)) {
            continue;
        }
        if (!booking.office.empty() && booking.office != ports.workstation.rcode) {
            ++intake.elsewhere;
            continue;
        }
        auto index = ports.cases.blind_index(booking.citizen);
        if (!index) {
            return index.error();
        }
        domain::QueueTicket ticket;
        ticket.service = booking.service;
        ticket.booking_ref = booking.reference;
        ticket.person_index = std::move(*index);
        ticket.slot_start = booking.slot;
        tickets.push_back(std::move(ticket));
    }
    const auto taken = QueueDesk(ports, officer_id).take_bookings(tickets);
    if (!taken) {
        return taken.error();
    }
    intake.taken = *taken;
    return intake;
}

Result<bool> booking_name_differs(const QueuePorts& ports, const std::string& booking_ref, const std::string& first_th,
                                  const std::string& last_th) {
    const auto bookings = ports.tables.bookings();
    if (!bookings) {
        return bookings.error();
    }
    const auto found = std::ranges::find(*bookings, booking_ref, &ports::Booking::reference);
    if (found == bookings->end()) {
        return false;
    }
    return found->name_th.find(first_th) == std::string::npos || found->name_th.find(last_th) == std::string::npos;
}

Result<bool> ticket_of_another(const QueuePorts& ports, const std::string& number, const domain::IdentityCard& card) {
    const auto tickets = QueueDesk(ports, {}).today();
    if (!tickets) {
        return tickets.error();
    }
    const auto ticket = std::ranges::find(*tickets, number, &domain::QueueTicket::number);
    if (ticket == tickets->end()) {
        return domain::Failure{domain::FailureCode::CaseUnknown, "ticket"};
    }
    if (!ticket->person_index.empty()) {
        const auto index = ports.cases.blind_index(card.citizen_id);
        return index ? Result<bool>(*index != ticket->person_index) : index.error();
    }
    return ticket->booking_ref.empty()
               ? Result<bool>(false)
               : booking_name_differs(ports, ticket->booking_ref, card.name_th.first, card.name_th.last);
}

Result<domain::Done> keep_booking_authentication(const QueuePorts& ports, const std::string& officer_id,
                                                 const std::string& number, const domain::IdentityCard& card,
                                                 const std::string& visit_id) {
    const auto tickets = QueueDesk(ports, {}).today();
    if (!tickets) {
        return tickets.error();
    }
    const auto ticket = std::ranges::find(*tickets, number, &domain::QueueTicket::number);
    if (ticket == tickets->end() || ticket->booking_ref.empty()) {
        return domain::Done{};
    }
    const auto bookings = ports.tables.bookings();
    if (!bookings) {
        return bookings.error();
    }
    const auto booking = std::ranges::find(*bookings, ticket->booking_ref, &ports::Booking::reference);
    if (booking == bookings->end() || booking->authentication.empty() || booking->citizen != card.citizen_id) {
        return domain::Done{};
    }
    return ports.cases.save(step_of(*booking, officer_id, visit_id, ports.clock.now()));
}

}  // namespace amphoe::workflows
