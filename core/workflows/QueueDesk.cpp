#include "core/workflows/QueueDesk.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;
using domain::Result;

namespace {

Failure wrong_state(const QueueTicket& ticket) {
    return {FailureCode::StepOutOfOrder, std::string(domain::queue_state_name(ticket.state))};
}

/// Lanes before the others, then by place.
bool comes_before(const QueueTicket& first, const QueueTicket& second) {
    const auto rank = [](const QueueTicket& ticket) {
        return std::tuple(ticket.state != QueueState::Waiting, ticket.lane == QueueLane::None, ticket.order);
    };
    return rank(first) < rank(second);
}

std::int64_t last_place(const std::vector<QueueTicket>& tickets) {
    std::int64_t last = 0;
    for (const auto& ticket : tickets) {
        last = std::max(last, ticket.order);
    }
    return last;
}

std::string next_number(const std::vector<QueueTicket>& tickets, char group) {
    int given = 0;
    for (const auto& ticket : tickets) {
        given += !ticket.number.empty() && ticket.number.front() == group ? 1 : 0;
    }
    char text[16];
    std::snprintf(text, sizeof text, "%c%03d", group, given + 1);
    return text;
}

/// What a call changes; the last allowed call without anybody coming ends the ticket.
Result<Done> note_call(QueueTicket& ticket, support::Timestamp now, int most_calls) {
    if (ticket.state != QueueState::Waiting && ticket.state != QueueState::Called &&
        ticket.state != QueueState::Parked) {
        return wrong_state(ticket);
    }
    if (ticket.calls >= most_calls) {
        ticket.state = QueueState::NoShow;
        ticket.ended = now;
        return Done{};
    }
    ++ticket.calls;
    ticket.state = QueueState::Called;
    ticket.called = ticket.called.value_or(now);
    return Done{};
}

}  // namespace

int people_before(const std::vector<QueueTicket>& tickets, const std::string& number) {
    const auto own = std::find_if(tickets.begin(), tickets.end(),
                                  [&](const auto& ticket) { return ticket.number == number && !number.empty(); });
    if (own == tickets.end()) {
        return 0;
    }
    return static_cast<int>(std::count_if(tickets.begin(), tickets.end(), [&](const auto& ticket) {
        return ticket.state == QueueState::Waiting && &ticket != &*own && comes_before(ticket, *own);
    }));
}

Result<std::vector<QueueTicket>> QueueDesk::today() {
    auto tickets = book_.read(date());
    if (tickets) {
        std::sort(tickets->begin(), tickets->end(), comes_before);
    }
    return tickets;
}

Result<QueueTicket> QueueDesk::give_number(Tickets tickets, QueueTicket ticket) {
    ticket.number = next_number(tickets, domain::queue_group(ticket.service));
    ticket.order = last_place(tickets) + 1;
    ticket.state = QueueState::Waiting;
    ticket.arrived = clock_.now();
    std::erase_if(tickets, [&](const auto& known) {
        return known.state == QueueState::Booked && known.booking_ref == ticket.booking_ref;
    });
    tickets.push_back(ticket);
    auto saved = book_.write(date(), tickets);
    return saved ? Result<QueueTicket>(std::move(ticket)) : saved.error();
}

Result<QueueTicket> QueueDesk::arrive(domain::ServiceKind service, QueueLane lane, const std::string& person_index) {
    auto tickets = book_.read(date());
    if (!tickets) {
        return tickets.error();
    }
    QueueTicket ticket;
    ticket.service = service;
    ticket.lane = lane;
    ticket.person_index = person_index;
    return give_number(*std::move(tickets), std::move(ticket));
}

Result<int> QueueDesk::take_bookings(Tickets booked) {
    auto tickets = book_.read(date());
    if (!tickets) {
        return tickets.error();
    }
    int taken = 0;
    for (auto& booking : booked) {
        const bool known = std::any_of(tickets->begin(), tickets->end(),
                                       [&](const auto& ticket) { return ticket.booking_ref == booking.booking_ref; });
        if (!known && !booking.booking_ref.empty() && booking.slot_start &&
            support::bangkok_date(*booking.slot_start) == date()) {
            booking.state = QueueState::Booked;
            booking.lane = QueueLane::Booked;
            tickets->push_back(std::move(booking));
            ++taken;
        }
    }
    auto saved = book_.write(date(), *tickets);
    return saved ? Result<int>(taken) : saved.error();
}

Result<QueueTicket> QueueDesk::arrive_booked(const std::string& booking_ref, const std::string& person_index) {
    auto tickets = book_.read(date());
    if (!tickets) {
        return tickets.error();
    }
    const auto found = std::find_if(tickets->begin(), tickets->end(), [&](const auto& ticket) {
        return ticket.state == QueueState::Booked && ticket.booking_ref == booking_ref;
    });
    if (found == tickets->end()) {
        return Failure{FailureCode::CaseUnknown, "booking"};
    }
    if (clock_.now() > *found->slot_start + std::chrono::minutes(rules_.no_show_minutes)) {
        found->state = QueueState::NoShow;
        auto saved = book_.write(date(), *tickets);
        return saved ? Failure{FailureCode::LimitReached, "late"} : saved.error();
    }
    auto ticket = *found;
    ticket.person_index = person_index.empty() ? ticket.person_index : person_index;
    return give_number(*std::move(tickets), std::move(ticket));
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

template <class Edit>
Result<QueueTicket> QueueDesk::change(const std::string& number, Edit edit) {
    auto tickets = book_.read(date());
    if (!tickets) {
        return tickets.error();
    }
    const auto found = std::find_if(tickets->begin(), tickets->end(),
                                    [&](const auto& ticket) { return !number.empty() && ticket.number == number; });
    if (found == tickets->end()) {
        return Failure{FailureCode::CaseUnknown, "ticket"};
    }
    if (Result<Done> changed = edit(*found, *tickets); !changed) {
        return changed.error();
    }
    const auto ticket = *found;
    auto saved = book_.write(date(), *tickets);
    return saved ? Result<QueueTicket>(ticket) : saved.error();
}

Result<QueueTicket> QueueDesk::call_next() {
    const auto tickets = today();
    if (!tickets) {
        return tickets.error();
    }
    if (tickets->empty() || tickets->front().state != QueueState::Waiting) {
        return Failure{FailureCode::CaseUnknown, "nobody waits"};
    }
    return call(tickets->front().number);
}

Result<QueueTicket> QueueDesk::call(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) {
        return note_call(ticket, clock_.now(), rules_.no_show_calls);
    });
}

Result<QueueTicket> QueueDesk::skip(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets& all) -> Result<Done> {
        if (ticket.state != QueueState::Called) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Waiting;
        ticket.lane = QueueLane::None;
        ticket.order = last_place(all) + 1;
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::park(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Serving) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Parked;
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::resume(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state != QueueState::Parked && ticket.state != QueueState::Called) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Waiting;
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::transfer(const std::string& number, domain::ServiceKind service) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state == QueueState::Served || ticket.state == QueueState::NoShow) {
            return wrong_state(ticket);
        }
        ticket.service = service;
        ticket.state = QueueState::Waiting;
        ticket.calls = 0;
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::start(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Parked) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Serving;
        ticket.started = ticket.started.value_or(clock_.now());
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::end(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state != QueueState::Serving) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Served;
        ticket.ended = clock_.now();
        return Done{};
    });
}

Result<QueueTicket> QueueDesk::no_show(const std::string& number) {
    return change(number, [&](QueueTicket& ticket, const Tickets&) -> Result<Done> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Waiting) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::NoShow;
        ticket.ended = clock_.now();
        return Done{};
    });
}

}  // namespace amphoe::workflows
