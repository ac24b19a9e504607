#include "tests/centre/storage/OfficeRecords.h"

#include "core/support/Identifier.h"

namespace amphoe::centre {
namespace {

constexpr auto kFeedColumns = "office, topic, item_key, version, position, deleted, effective_from, content";

FeedItem feed_item_of(const Row& row) {
    return {row.text(0),   row.text(1),        row.text(2), row.number(3),
            row.number(4), row.number(5) != 0, row.text(6), row.text(7)};
}

std::optional<Upload> upload_of(const Rows& found) {
    if (found.empty()) {
        return std::nullopt;
    }
    const auto& row = found.front();
    return Upload{row.text(0), row.text(1), row.number(2), row.number(3), row.text(4)};
}

}  // namespace

std::string OfficeRecords::database_name() {
    const auto proposed = support::to_hex(support::random_bytes(6));
    connection_.run("INSERT INTO facts(name, value) VALUES('database', $1) ON CONFLICT DO NOTHING", {proposed});
    return connection_.run("SELECT value FROM facts WHERE name = 'database'").front().text(0);
}

std::int64_t OfficeRecords::next(const std::string& counter) {
    // The row stays locked until the commit, so numbers appear in the order in which they are given.
    return connection_
        .run(
            "INSERT INTO counters(name, last_value) VALUES($1, 1) ON CONFLICT(name) DO UPDATE "
            "SET last_value = counters.last_value + 1 RETURNING last_value",
            {counter})
        .front()
        .number(0);
}

void OfficeRecords::add_feed_item(FeedItem item) {
    item.position = next("feed");
    item.version = connection_
                       .run(
                           "SELECT COALESCE(MAX(version), 0) + 1 FROM feed "
                           "WHERE office = $1 AND topic = $2 AND item_key = $3",
                           {item.office, item.topic, item.key})
                       .front()
                       .number(0);
    connection_.run(
        "INSERT INTO feed(office, topic, item_key, version, position, deleted, effective_from, content) "
        "VALUES($1, $2, $3, $4, $5, $6, $7, $8)",
        {item.office, item.topic, item.key, item.version, item.position, std::int64_t{item.deleted ? 1 : 0},
         item.effective_from, item.value_json});
}

bool OfficeRecords::feed_is_empty() {
    return connection_.run("SELECT 1 FROM feed LIMIT 1").empty();
}

std::vector<FeedItem> OfficeRecords::feed_after(const std::string& office, std::int64_t position, int limit) {
    const auto found = connection_.run(std::string("SELECT ") + kFeedColumns +
                                           " FROM feed WHERE position > $1 AND office IN ('', $2) "
                                           "ORDER BY position LIMIT $3",
                                       {position, office, std::int64_t{limit}});
    std::vector<FeedItem> items;
    for (const auto& row : found.rows) {
        items.push_back(feed_item_of(row));
    }
    return items;
}

std::optional<FeedItem> OfficeRecords::feed_item(const std::string& office, const std::string& topic,
                                                 const std::string& key) {
    const auto found = connection_.run(std::string("SELECT ") + kFeedColumns +
                                           " FROM feed WHERE office IN ('', $1) AND topic = $2 AND item_key = $3 "
                                           "ORDER BY position DESC LIMIT 1",
                                       {office, topic, key});
    return found.empty() ? std::nullopt : std::optional(feed_item_of(found.front()));
}

std::optional<NumberLease> OfficeRecords::lease(const Caller& caller, const std::string& idempotency_key) {
    const auto found = connection_.run(
        "SELECT lease_id, series, be_year, first_number, last_number FROM number_leases "
        "WHERE office = $1 AND workstation_id = $2 AND idempotency_key = $3",
        {caller.office, caller.workstation_id, idempotency_key});
    if (found.empty()) {
        return std::nullopt;
    }
    const auto& row = found.front();
    return NumberLease{row.text(0), row.text(1), static_cast<int>(row.number(2)), row.number(3), row.number(4)};
}

NumberLease OfficeRecords::add_lease(const Caller& caller, const std::string& idempotency_key, NumberLease wanted,
                                     std::int64_t count, support::Timestamp now) {
    wanted.last = connection_
                      .run(
                          "INSERT INTO number_series(office, series, be_year, last_number) VALUES($1, $2, $3, $4) "
                          "ON CONFLICT(office, series, be_year) DO UPDATE "
                          "SET last_number = number_series.last_number + $4 RETURNING last_number",
                          {caller.office, wanted.series, std::int64_t{wanted.be_year}, count})
                      .front()
                      .number(0);
    wanted.first = wanted.last - count + 1;
    wanted.lease_id = support::new_identifier(now);
    connection_.run(
        "INSERT INTO number_leases(office, workstation_id, idempotency_key, lease_id, series, be_year, first_number, "
        "last_number, leased_at) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {caller.office, caller.workstation_id, idempotency_key, wanted.lease_id, wanted.series,
         std::int64_t{wanted.be_year}, wanted.first, wanted.last, support::to_iso8601(now)});
    return wanted;
}

std::optional<Upload> OfficeRecords::upload(const Caller& caller, const std::string& upload_id) {
    return upload_of(
        connection_.run("SELECT upload_id, sha256, whole_size, taken, message_id FROM uploads "
                        "WHERE office = $1 AND workstation_id = $2 AND upload_id = $3",
                        {caller.office, caller.workstation_id, upload_id}));
}

std::optional<Upload> OfficeRecords::upload_of_content(const Caller& caller, const std::string& sha256) {
    return upload_of(
        connection_.run("SELECT upload_id, sha256, whole_size, taken, message_id FROM uploads "
                        "WHERE office = $1 AND workstation_id = $2 AND sha256 = $3",
                        {caller.office, caller.workstation_id, sha256}));
}

bool OfficeRecords::add_upload(const Caller& caller, const Upload& upload, support::Timestamp now) {
    const auto inserted = connection_.run(
        "INSERT INTO uploads(office, upload_id, workstation_id, sha256, whole_size, taken, message_id, created_at) "
        "VALUES($1, $2, $3, $4, $5, 0, $6, $7) ON CONFLICT DO NOTHING",
        {caller.office, upload.upload_id, caller.workstation_id, upload.sha256, upload.size, upload.message_id,
         support::to_iso8601(now)});
    return inserted.changed == 1;
}

int OfficeRecords::open_uploads(const Caller& caller) {
    return static_cast<int>(connection_
                                .run("SELECT count(*) FROM uploads WHERE office = $1 AND workstation_id = $2",
                                     {caller.office, caller.workstation_id})
                                .front()
                                .number(0));
}

bool OfficeRecords::add_piece(const Caller& caller, const std::string& upload_id, std::int64_t offset,
                              const support::Bytes& piece) {
    const auto moved = connection_.run(
        "UPDATE uploads SET taken = taken + $1 WHERE office = $2 AND workstation_id = $3 AND upload_id = $4 "
        "AND taken = $5",
        {static_cast<std::int64_t>(piece.size()), caller.office, caller.workstation_id, upload_id, offset});
    if (moved.changed != 1) {
        return false;
    }
    connection_.run("INSERT INTO upload_pieces(office, upload_id, start, piece) VALUES($1, $2, $3, $4)",
                    {caller.office, upload_id, offset, piece});
    return true;
}

support::Bytes OfficeRecords::content(const Caller& caller, const std::string& upload_id) {
    const auto pieces =
        connection_.run("SELECT piece FROM upload_pieces WHERE office = $1 AND upload_id = $2 ORDER BY start",
                        {caller.office, upload_id});
    support::Bytes whole;
    for (const auto& row : pieces.rows) {
        whole.insert(whole.end(), row.cells[0].begin(), row.cells[0].end());
    }
    return whole;
}

void OfficeRecords::start_again(const Caller& caller, const std::string& upload_id) {
    connection_.run("DELETE FROM upload_pieces WHERE office = $1 AND upload_id = $2", {caller.office, upload_id});
    connection_.run("UPDATE uploads SET taken = 0 WHERE office = $1 AND upload_id = $2", {caller.office, upload_id});
}

void OfficeRecords::remove_upload(const Caller& caller, const std::string& upload_id) {
    connection_.run("DELETE FROM upload_pieces WHERE office = $1 AND upload_id = $2", {caller.office, upload_id});
    connection_.run("DELETE FROM uploads WHERE office = $1 AND upload_id = $2", {caller.office, upload_id});
}

void OfficeRecords::remove_uploads_before(const Caller& caller, support::Timestamp limit) {
    const auto old =
        connection_.run("SELECT upload_id FROM uploads WHERE office = $1 AND workstation_id = $2 AND created_at < $3",
                        {caller.office, caller.workstation_id, support::to_iso8601(limit)});
    for (const auto& row : old.rows) {
        remove_upload(caller, row.text(0));
    }
}

}  // namespace amphoe::centre
