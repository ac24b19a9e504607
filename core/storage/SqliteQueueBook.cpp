#include "core/storage/SqliteQueueBook.h"

#include "core/storage/Statement.h"
#include "core/storage/StepWriter.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::Done;
using domain::FailureCode;
using domain::QueueTicket;
using domain::Result;

template <class Value>
Value known(const std::optional<Value>& value, const char* what) {
    if (!value) {
        throw StoreError(FailureCode::StoreDamaged, std::string("unknown stored ") + what);
    }
    return *value;
}

std::optional<support::Timestamp> time_at(const Statement& row, int column) {
    const auto stored = row.optional_integer_at(column);
    return stored ? std::optional(stored_time(*stored)) : std::nullopt;
}

std::optional<std::int64_t> stored_or_null(const std::optional<support::Timestamp>& time) {
    return time ? std::optional(to_stored(*time)) : std::nullopt;
}

std::vector<QueueTicket> tickets_of(Connection& connection, const std::string& date) {
    Statement row(connection,
                  "SELECT number, booking_ref, service, lane, state, person_index, calls, place, slot_start, arrived, "
                  "called, started, ended, visit_id FROM queue_tickets WHERE day = ? ORDER BY position");
    row.text(date);
    std::vector<QueueTicket> tickets;
    while (row.step()) {
        QueueTicket ticket;
        ticket.number = row.text_at(0);
        ticket.booking_ref = row.text_at(1);
        ticket.service = stored_service(row.text_at(2));
        ticket.lane = known(domain::queue_lane_from_name(row.text_at(3)), "lane");
        ticket.state = known(domain::queue_state_from_name(row.text_at(4)), "state of a ticket");
        ticket.person_index = row.text_at(5);
        ticket.calls = static_cast<int>(row.integer_at(6));
        ticket.order = row.integer_at(7);
        ticket.slot_start = time_at(row, 8);
        ticket.arrived = time_at(row, 9);
        ticket.called = time_at(row, 10);
        ticket.started = time_at(row, 11);
        ticket.ended = time_at(row, 12);
        ticket.visit_id = row.text_at(13);
        tickets.push_back(std::move(ticket));
    }
    return tickets;
}

void put(Connection& connection, const std::string& date, std::size_t position, const QueueTicket& ticket) {
    // An update where the place is taken: a replacing insert would delete the row first.
    Statement(
        connection,
        "INSERT INTO queue_tickets(day, position, number, booking_ref, service, lane, state, person_index, calls, "
        "place, slot_start, arrived, called, started, ended, visit_id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(day, position) DO UPDATE SET number = excluded.number, booking_ref = excluded.booking_ref, "
        "service = excluded.service, lane = excluded.lane, state = excluded.state, "
        "person_index = excluded.person_index, calls = excluded.calls, place = excluded.place, "
        "slot_start = excluded.slot_start, arrived = excluded.arrived, called = excluded.called, "
        "started = excluded.started, ended = excluded.ended, visit_id = excluded.visit_id")
        .text(date)
        .integer(static_cast<std::int64_t>(position))
        .text_or_null(ticket.number)
        .text_or_null(ticket.booking_ref)
        .text(domain::service_name(ticket.service))
        .text(domain::queue_lane_name(ticket.lane))
        .text(domain::queue_state_name(ticket.state))
        .text_or_null(ticket.person_index)
        .integer(ticket.calls)
        .integer(ticket.order)
        .integer_or_null(stored_or_null(ticket.slot_start))
        .integer_or_null(stored_or_null(ticket.arrived))
        .integer_or_null(stored_or_null(ticket.called))
        .integer_or_null(stored_or_null(ticket.started))
        .integer_or_null(stored_or_null(ticket.ended))
        .text_or_null(ticket.visit_id)
        .run();
}

}  // namespace

Result<std::vector<QueueTicket>> SqliteQueueBook::read(const std::string& date) {
    return database_.read([&](Connection& connection) { return tickets_of(connection, date); });
}

Result<Done> SqliteQueueBook::change(const std::string& date, const ports::QueueEdit& edit) {
    return database_.write([&](Connection& connection) {
        const auto before = tickets_of(connection, date);
        auto after = before;
        const auto note = edit(after);
        if (!note) {
            throw StoreError(note.error().code, note.error().detail);
        }
        if (after.size() < before.size()) {
            throw StoreError(FailureCode::UsageError, "an edit of the queue took tickets away");
        }
        for (std::size_t position = 0; position < after.size(); ++position) {
            if (position >= before.size() || !(after[position] == before[position])) {
                put(connection, date, position, after[position]);
            }
        }
        for (const auto& message : note->messages) {
            StepWriter::enqueue(connection, message);
        }
        for (const auto& audit : note->audits) {
            database_.audit().append(connection, audit, database_.now());
        }
        return Done{};
    });
}

}  // namespace amphoe::storage
