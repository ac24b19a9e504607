// Bookings: what QueueDesk does with people who asked for their time before they came.
#include <algorithm>
#include <iterator>

#include "core/support/Identifier.h"
#include "core/workflows/QueueDesk.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;
using domain::Result;
using ports::QueueNote;

namespace {

using Tickets = std::vector<QueueTicket>;

/// Neither came nor was called: the booking itself was missed or taken back.
bool never_came(const QueueTicket& ticket) {
    return ticket.number.empty() && (ticket.state == QueueState::Cancelled || ticket.state == QueueState::NoShow);
}

/// Who has not come yet keeps what the centre says now. `too_late`: its time has passed.
template <class TooLate>
void follow_changes(Tickets& tickets, const Tickets& booked, TooLate too_late) {
    for (auto& ticket : tickets) {
        const auto known = std::ranges::find(booked, ticket.booking_ref, &QueueTicket::booking_ref);
        const bool open = known != booked.end();
        // Changed to a later time after it was missed, or taken back and given again.
        const bool open_again = never_came(ticket) && open && !too_late(*known);
        if (ticket.state != QueueState::Booked && !open_again) {
            continue;
        }
        ticket.state = open ? QueueState::Booked : QueueState::Cancelled;
        if (open) {
            ticket.ended.reset();
            ticket.slot_start = known->slot_start;
            ticket.service = known->service;
        }
    }
}

/// Whether that time is in the book already. Who came, was called and missed keeps the ticket; another time is a new
/// one.
bool stands_for(const QueueTicket& ticket, const QueueTicket& booking) {
    const bool missed = ticket.state == QueueState::NoShow && !ticket.number.empty();
    return ticket.booking_ref == booking.booking_ref && (!missed || ticket.slot_start == booking.slot_start);
}

int add_new(Tickets& tickets, const Tickets& booked, const std::string& date) {
    int taken = 0;
    for (const auto& booking : booked) {
        const bool known =
            std::ranges::any_of(tickets, [&](const auto& ticket) { return stands_for(ticket, booking); });
        if (!known && !booking.booking_ref.empty() && booking.slot_start &&
            support::bangkok_date(*booking.slot_start) == date) {
            tickets.push_back(booking);
            tickets.back().state = QueueState::Booked;
            tickets.back().lane = QueueLane::Booked;
            ++taken;
        }
    }
    return taken;
}

}  // namespace

bool QueueDesk::too_late(const QueueTicket& booked) const {
    return booked.slot_start &&
           ports_.clock.now() > *booked.slot_start + std::chrono::minutes(ports_.rules->no_show_minutes);
}

Result<domain::SealedMessage> QueueDesk::booking_message(const std::string& booking_ref, const char* state) const {
    const auto now = ports_.clock.now();
    domain::CentreMessage made;
    made.id = support::new_identifier(now);
    made.kind = "booking_state";
    made.case_id = made.id;  // a booking belongs to no case of ours; the contract wants an identifier
    made.at = now;
    made.fields = {{"booking_ref", booking_ref},
                   {"state", state},
                   {"officer_id", officer_id_},
                   {"rcode", ports_.workstation.rcode},
                   {"workstation_id", ports_.workstation.id}};
    auto sealed = ports_.sealer.seal(made);
    if (!sealed) {
        return sealed.error();
    }
    return domain::SealedMessage{made.id, made.kind, "", "", "booking:" + booking_ref, now, std::move(*sealed)};
}

Result<int> QueueDesk::take_bookings(const Tickets& booked) {
    int taken = 0;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) -> Result<QueueNote> {
        QueueNote all;
        follow_changes(tickets, booked, [&](const auto& booking) { return too_late(booking); });
        taken = add_new(tickets, booked, date());
        for (auto& ticket : tickets) {
            if (ticket.state != QueueState::Booked || !too_late(ticket)) {
                continue;
            }
            ticket.state = QueueState::NoShow;
            ticket.ended = ports_.clock.now();
            auto missed = note("QUEUE_NO_SHOW", ticket, "NO_SHOW");
            if (!missed) {
                return missed;
            }
            std::ranges::move(missed->audits, std::back_inserter(all.audits));
            std::ranges::move(missed->messages, std::back_inserter(all.messages));
        }
        all.audits.push_back({"QUEUE_BOOKINGS", officer_id_, "", "", "ok", std::to_string(taken)});
        return all;
    });
    return saved ? Result<int>(taken) : saved.error();
}

Result<QueueTicket> QueueDesk::arrive_booked(const std::string& booking_ref, const std::string& person_index) {
    QueueTicket ticket;
    bool late = false;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) -> Result<QueueNote> {
        const auto found = std::ranges::find_if(tickets, [&](const auto& known) {
            return known.state == QueueState::Booked && known.booking_ref == booking_ref;
        });
        if (found == tickets.end()) {
            return Failure{FailureCode::CaseUnknown, "booking"};
        }
        if (too_late(*found)) {
            late = true;
            found->state = QueueState::NoShow;
            found->ended = ports_.clock.now();
            return note("QUEUE_NO_SHOW", *found, "NO_SHOW");
        }
        found->person_index = person_index.empty() ? found->person_index : person_index;
        give_number(tickets, *found);
        ticket = *found;
        return note("QUEUE_TICKET", ticket, "");
    });
    if (!saved) {
        return saved.error();
    }
    return late ? Failure{FailureCode::LimitReached, "late"} : Result<QueueTicket>(std::move(ticket));
}

Result<std::optional<QueueTicket>> QueueDesk::match(const std::string& person_index) {
    const auto tickets = today();
    if (!tickets) {
        return tickets.error();
    }
    for (const auto& ticket : *tickets) {
        const bool open = ticket.state == QueueState::Waiting || ticket.state == QueueState::Called ||
                          ticket.state == QueueState::Booked;
        if (open && !person_index.empty() && ticket.person_index == person_index) {
            return std::optional(ticket);
        }
    }
    return std::optional<QueueTicket>{};
}

Result<std::optional<QueueTicket>> QueueDesk::serve_present(const std::string& person_index,
                                                            const std::string& visit_id) {
    auto matched = match(person_index);
    if (!matched || !*matched) {
        return matched;
    }
    auto ticket = **matched;
    if (ticket.state == QueueState::Booked) {
        const auto arrived = arrive_booked(ticket.booking_ref, person_index);
        if (!arrived) {
            // Too late for the booking, but served all the same: the day's figures count it as missed.
            return arrived.error().code == FailureCode::LimitReached ? Result<std::optional<QueueTicket>>(std::nullopt)
                                                                     : arrived.error();
        }
        ticket = *arrived;
    }
    const auto started = start_present(ticket.number, visit_id);
    return started ? Result<std::optional<QueueTicket>>(*started) : started.error();
}

}  // namespace amphoe::workflows
