#include "core/storage/SqliteOutbox.h"

#include <algorithm>

#include "core/storage/PaperEnds.h"
#include "core/storage/Statement.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

constexpr int kRefusalsBeforeParking = 20;

/// Positions of open messages that outbox row `o` must not overtake: those with its key ...
constexpr const char* kHoldersByKey =
    "SELECT h.position FROM outbox h WHERE h.order_key = o.order_key AND o.order_key <> '' "
    "AND h.state IN ('queued', 'parked') AND h.position < o.position";
/// ... and, for the end of a paper and how it was given, those of its case: a paper made before its act is told with
/// the act, which has the key of its person. Asked by visit, for which there is an index.
constexpr const char* kHoldersOfPaperEnd =
    "SELECT h.position FROM outbox h WHERE o.kind IN ('document_voided', 'document_given') AND h.visit_id = o.visit_id "
    "AND h.case_id = o.case_id AND h.state IN ('queued', 'parked') AND h.position < o.position";

bool refuses_the_message(FailureCode why) {
    return why == FailureCode::CentreRejected || why == FailureCode::CentreReceiptInvalid;
}

/// Throws when the item is unknown or closed by a receipt.
void require_open_item(Connection& connection, const std::string& id) {
    Statement query(connection, "SELECT state FROM outbox WHERE id = ?");
    if (!query.text(id).step()) {
        throw StoreError(FailureCode::CaseUnknown, "no outbox item has this id");
    }
    if (query.text_at(0) == kWithdrawnState) {
        throw StoreError(FailureCode::UsageError, "this outbox item was withdrawn");
    }
    const auto state = stored_outbox_state(query.text_at(0));
    if (state == domain::OutboxState::Accepted || state == domain::OutboxState::Rejected) {
        throw StoreError(FailureCode::UsageError, "the centre has answered this outbox item already");
    }
}

domain::OutboxItem item_of(const Statement& row) {
    domain::OutboxItem item;
    item.id = row.text_at(0);
    item.kind = row.text_at(1);
    item.case_id = row.text_at(2);
    item.case_number = row.text_at(3);
    item.state = stored_outbox_state(row.text_at(4));
    item.attempts = static_cast<int>(row.integer_at(5));
    item.created_at = stored_time(row.integer_at(6));
    if (const auto next_at = row.optional_integer_at(7)) {
        item.next_at = stored_time(*next_at);
    }
    item.why = row.text_at(8);
    item.held_by = row.text_at(9);
    item.held_by_parked = row.text_at(10) == domain::outbox_state_name(domain::OutboxState::Parked);
    return item;
}

}  // namespace

domain::Result<std::vector<domain::OutboxItem>> SqliteOutbox::items(bool open_only) {
    return database_.read([&](Connection& connection) {
        // Named states, not "other than accepted": after years nearly every row is accepted, and the index finds the
        // rest.
        const std::string open = open_only ? "WHERE o.state IN ('queued','parked','rejected') "
                                           : std::string("WHERE o.state <> '") + kWithdrawnState + "' ";
        Statement query(
            connection,
            "SELECT o.id, o.kind, o.case_id, c.number, o.state, o.attempts, o.created_at, o.next_at, o.why, "
            "e.id, e.state FROM outbox o LEFT JOIN cases c ON c.id = o.case_id LEFT JOIN outbox e ON "
            "o.state = 'queued' AND e.position = (SELECT MIN(position) FROM (" +
                std::string(kHoldersByKey) + " UNION ALL " + kHoldersOfPaperEnd + ")) " + open + "ORDER BY o.position");
        std::vector<domain::OutboxItem> items;
        while (query.step()) {
            items.push_back(item_of(query));
        }
        return items;
    });
}

domain::Result<std::vector<domain::SealedMessage>> SqliteOutbox::due(support::Timestamp now, int limit) {
    return database_.read([&](Connection& connection) {
        Statement query(connection,
                        "SELECT o.id, o.kind, o.visit_id, o.case_id, o.order_key, o.created_at, o.sealed FROM outbox o "
                        "WHERE o.state = 'queued' AND (o.next_at IS NULL OR o.next_at <= ?1) AND NOT EXISTS (" +
                            std::string(kHoldersByKey) + ") AND NOT EXISTS (" + kHoldersOfPaperEnd +
                            ") ORDER BY o.position LIMIT ?2");
        query.integer(to_stored(now)).integer(std::max(limit, 0));
        std::vector<domain::SealedMessage> messages;
        while (query.step()) {
            messages.push_back({query.text_at(0), query.text_at(1), query.text_at(2), query.text_at(3),
                                query.text_at(4), stored_time(query.integer_at(5)), query.blob_at(6)});
        }
        return messages;
    });
}

domain::Result<domain::Done> SqliteOutbox::record_attempt(const std::string& id, FailureCode why,
                                                          support::Timestamp next_at) {
    return database_.write([&](Connection& connection) {
        require_open_item(connection, id);
        Statement(connection,
                  "UPDATE outbox SET attempts = attempts + 1, refusals = refusals + ?1, next_at = ?2, why = ?3, "
                  "state = CASE WHEN refusals + ?1 >= ?4 THEN 'parked' ELSE state END WHERE id = ?5")
            .integer(refuses_the_message(why) ? 1 : 0)
            .integer(to_stored(next_at))
            .text(domain::failure_name(why))
            .integer(kRefusalsBeforeParking)
            .text(id)
            .run();
        return domain::Done{};
    });
}

domain::Result<domain::Done> SqliteOutbox::park(const std::string& id, FailureCode why) {
    return database_.write([&](Connection& connection) {
        require_open_item(connection, id);
        Statement(connection, "UPDATE outbox SET state = 'parked', next_at = NULL, why = ? WHERE id = ?")
            .text(domain::failure_name(why))
            .text(id)
            .run();
        return domain::Done{};
    });
}

domain::Result<std::optional<support::Timestamp>> SqliteOutbox::oldest_waiting() {
    return database_.read([&](Connection& connection) {
        Statement query(connection, "SELECT MIN(created_at) FROM outbox WHERE state IN ('queued','parked')");
        std::optional<support::Timestamp> oldest;
        if (query.step() && !query.null_at(0)) {
            oldest = stored_time(query.integer_at(0));
        }
        return oldest;
    });
}

domain::Result<std::vector<domain::SealedMessage>> SqliteOutbox::waiting(int limit) {
    return database_.read([&](Connection& connection) {
        Statement query(connection,
                        "SELECT id, kind, visit_id, case_id, order_key, created_at, sealed FROM outbox "
                        "WHERE state IN ('queued', 'parked') ORDER BY position LIMIT ?");
        query.integer(std::max(limit, 0));
        std::vector<domain::SealedMessage> messages;
        while (query.step()) {
            messages.push_back({query.text_at(0), query.text_at(1), query.text_at(2), query.text_at(3),
                                query.text_at(4), stored_time(query.integer_at(5)), query.blob_at(6)});
        }
        return messages;
    });
}

domain::Result<domain::Done> SqliteOutbox::retry(const std::string& id) {
    return database_.write([&](Connection& connection) {
        require_open_item(connection, id);
        Statement(connection, "UPDATE outbox SET state = 'queued', refusals = 0, next_at = NULL WHERE id = ?")
            .text(id)
            .run();
        return domain::Done{};
    });
}

domain::Result<domain::Done> SqliteOutbox::end_pauses() {
    return database_.write([](Connection& connection) {
        // Refusals stay counted: who says "now" every minute must not keep a hopeless message from being parked.
        Statement(connection, "UPDATE outbox SET next_at = NULL WHERE state = 'queued' AND next_at IS NOT NULL").run();
        return domain::Done{};
    });
}

}  // namespace amphoe::storage
