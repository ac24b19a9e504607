#include "core/workflows/QueueDesk.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "core/workflows/QueueOrder.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::QueueLane;
using domain::QueueState;
using domain::QueueTicket;
using domain::Result;
using ports::QueueNote;

namespace {

Failure wrong_state(const QueueTicket& ticket) {
    return {FailureCode::StepOutOfOrder, std::string(domain::queue_state_name(ticket.state))};
}

std::int64_t last_place(const std::vector<QueueTicket>& tickets) {
    std::int64_t last = 0;
    for (const auto& ticket : tickets) {
        last = std::max(last, ticket.order);
    }
    return last;
}

/// A prefix may end with the letter of a group, so what follows it must be the running number alone.
bool is_of_series(const std::string& number, const std::string& series) {
    return number.size() > series.size() && number.starts_with(series) &&
           std::all_of(number.begin() + static_cast<std::ptrdiff_t>(series.size()), number.end(),
                       [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string next_number(const std::vector<QueueTicket>& tickets, const std::string& series) {
    const auto given = std::count_if(tickets.begin(), tickets.end(),
                                     [&](const auto& ticket) { return is_of_series(ticket.number, series); });
    char text[16];
    std::snprintf(text, sizeof text, "%03d", static_cast<int>(given) + 1);
    return series + text;
}

/// What a call changes; the last allowed call without anybody coming ends the ticket.
Result<const char*> note_call(QueueTicket& ticket, support::Timestamp now, int most_calls) {
    if (ticket.state != QueueState::Waiting && ticket.state != QueueState::Called &&
        ticket.state != QueueState::Parked) {
        return wrong_state(ticket);
    }
    if (ticket.calls >= most_calls) {
        ticket.state = QueueState::NoShow;
        ticket.ended = now;
        return "NO_SHOW";
    }
    ++ticket.calls;
    ticket.state = QueueState::Called;
    ticket.called = ticket.called.value_or(now);
    return ticket.calls == 1 ? "CALLED" : "";
}

/// The call after the last one allowed calls nobody: it ends the ticket.
const char* call_action(const QueueTicket& ticket) {
    return ticket.state == QueueState::NoShow ? "QUEUE_NO_SHOW" : "QUEUE_CALLED";
}

/// Who was served and waits again has not been served yet: the second wait is no service, and belongs to no visit.
void stop_serving(QueueTicket& ticket) {
    if (ticket.state == QueueState::Serving) {
        ticket.started.reset();
        ticket.visit_id.clear();
    }
}

}  // namespace

Result<QueueNote> QueueDesk::note(const char* action, const QueueTicket& ticket, const char* booking_state) const {
    QueueNote made;
    const auto& name = ticket.number.empty() ? ticket.booking_ref : ticket.number;
    made.audits = {{action, officer_id_, "", ticket.person_index, "ok", name}};
    if (!ticket.booking_ref.empty() && *booking_state != '\0') {
        auto message = booking_message(ticket.booking_ref, booking_state);
        if (!message) {
            return message.error();
        }
        made.messages.push_back(std::move(*message));
    }
    return made;
}

Result<std::vector<QueueTicket>> QueueDesk::today() {
    auto tickets = ports_.book.read(date());
    if (tickets) {
        std::sort(tickets->begin(), tickets->end(), comes_before);
    }
    return tickets;
}

void QueueDesk::give_number(Tickets& tickets, QueueTicket& ticket) const {
    ticket.number = next_number(tickets, ports_.ticket_prefix + domain::queue_group(ticket.service));
    ticket.order = last_place(tickets) + 1;
    ticket.state = QueueState::Waiting;
    ticket.arrived = ports_.clock.now();
}

Result<QueueTicket> QueueDesk::arrive(domain::ServiceKind service, QueueLane lane, const std::string& person_index) {
    QueueTicket ticket;
    ticket.service = service;
    ticket.lane = lane;
    ticket.person_index = person_index;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) {
        give_number(tickets, ticket);
        tickets.push_back(ticket);
        return note("QUEUE_TICKET", ticket, "");
    });
    return saved ? Result<QueueTicket>(std::move(ticket)) : saved.error();
}

Result<QueueTicket> QueueDesk::send_on(domain::ServiceKind service, const std::string& person_index) {
    QueueTicket ticket;
    ticket.service = service;
    ticket.person_index = person_index;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) {
        give_number(tickets, ticket);
        ticket.state = QueueState::Parked;
        tickets.push_back(ticket);
        return note("QUEUE_SENT_ON", ticket, "");
    });
    return saved ? Result<QueueTicket>(std::move(ticket)) : saved.error();
}

template <class Edit>
Result<QueueTicket> QueueDesk::change(const char* action, const std::string& number, Edit edit) {
    QueueTicket changed;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) -> Result<QueueNote> {
        const auto found = std::ranges::find(tickets, number, &QueueTicket::number);
        if (number.empty() || found == tickets.end()) {
            return Failure{FailureCode::CaseUnknown, "ticket"};
        }
        const Result<const char*> told = edit(*found, tickets);
        if (!told) {
            return told.error();
        }
        changed = *found;
        return note(changed.state == QueueState::NoShow ? "QUEUE_NO_SHOW" : action, changed, *told);
    });
    return saved ? Result<QueueTicket>(std::move(changed)) : saved.error();
}

Result<QueueTicket> QueueDesk::call_next() {
    std::optional<QueueTicket> called;
    const auto saved = ports_.book.change(date(), [&](Tickets& tickets) -> Result<QueueNote> {
        QueueNote all;
        while (!called) {
            const auto next = std::ranges::min_element(tickets, comes_before);
            if (next == tickets.end() || next->state != QueueState::Waiting) {
                break;
            }
            const auto told = note_call(*next, ports_.clock.now(), ports_.rules->no_show_calls);
            auto one = told ? note(call_action(*next), *next, *told) : told.error();
            if (!one) {
                return one;
            }
            // Somebody who was skipped and had every call is a no-show; the next one comes.
            called = next->state == QueueState::Called ? std::optional(*next) : std::nullopt;
            std::ranges::move(one->audits, std::back_inserter(all.audits));
            std::ranges::move(one->messages, std::back_inserter(all.messages));
        }
        // No-shows stay saved even if nobody is left after them.
        return all.audits.empty() ? Result<QueueNote>(Failure{FailureCode::CaseUnknown, "nobody waits"}) : all;
    });
    if (!saved) {
        return saved.error();
    }
    return called ? Result<QueueTicket>(*std::move(called)) : Failure{FailureCode::CaseUnknown, "nobody waits"};
}

Result<QueueTicket> QueueDesk::call(const std::string& number) {
    return change("QUEUE_CALLED", number, [&](QueueTicket& ticket, const Tickets&) {
        return note_call(ticket, ports_.clock.now(), ports_.rules->no_show_calls);
    });
}

Result<QueueTicket> QueueDesk::skip(const std::string& number) {
    return change("QUEUE_SKIPPED", number, [&](QueueTicket& ticket, const Tickets& all) -> Result<const char*> {
        if (ticket.state != QueueState::Called) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Waiting;
        ticket.lane = QueueLane::None;
        ticket.order = last_place(all) + 1;
        return "";
    });
}

Result<QueueTicket> QueueDesk::park(const std::string& number) {
    return change("QUEUE_PARKED", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Serving) {
            return wrong_state(ticket);
        }
        stop_serving(ticket);
        ticket.state = QueueState::Parked;
        return "";
    });
}

Result<QueueTicket> QueueDesk::resume(const std::string& number) {
    return change("QUEUE_RESUMED", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Parked && ticket.state != QueueState::Called) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Waiting;
        return "";
    });
}

Result<QueueTicket> QueueDesk::transfer(const std::string& number, domain::ServiceKind service) {
    return change("QUEUE_MOVED", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state == QueueState::Served || ticket.state == QueueState::NoShow) {
            return wrong_state(ticket);
        }
        stop_serving(ticket);
        ticket.service = service;
        ticket.state = QueueState::Waiting;
        ticket.calls = 0;
        return "MOVED";
    });
}

Result<QueueTicket> QueueDesk::start(const std::string& number, const std::string& visit_id) {
    return change("QUEUE_SERVING", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Parked &&
            ticket.state != QueueState::Serving) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Serving;
        ticket.started = ticket.started.value_or(ports_.clock.now());
        ticket.visit_id = visit_id.empty() ? ticket.visit_id : visit_id;
        return "";
    });
}

Result<QueueTicket> QueueDesk::start_present(const std::string& number, const std::string& visit_id) {
    return change("QUEUE_SERVING", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Waiting && ticket.state != QueueState::Called) {
            return wrong_state(ticket);
        }
        const bool first = !ticket.called;
        const auto now = ports_.clock.now();
        ticket.state = QueueState::Serving;
        ticket.called = ticket.called.value_or(now);  // the wait is over, though nobody called the number
        ticket.started = now;
        ticket.visit_id = visit_id;
        return first ? "CALLED" : "";
    });
}

Result<QueueTicket> QueueDesk::end(const std::string& number) {
    return change("QUEUE_SERVED", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Serving) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::Served;
        ticket.ended = ports_.clock.now();
        return "SERVED";
    });
}

Result<QueueTicket> QueueDesk::no_show(const std::string& number) {
    return change("QUEUE_NO_SHOW", number, [&](QueueTicket& ticket, const Tickets&) -> Result<const char*> {
        if (ticket.state != QueueState::Called && ticket.state != QueueState::Waiting) {
            return wrong_state(ticket);
        }
        ticket.state = QueueState::NoShow;
        ticket.ended = ports_.clock.now();
        return "NO_SHOW";
    });
}

}  // namespace amphoe::workflows
