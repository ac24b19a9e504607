#include "core/storage/DayLedger.h"

#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

std::optional<std::int64_t> stored(const std::optional<support::Timestamp>& time) {
    return time ? std::optional(to_stored(*time)) : std::nullopt;
}

std::optional<support::Timestamp> time_at(const Statement& row, int column) {
    const auto value = row.optional_integer_at(column);
    return value ? std::optional(stored_time(*value)) : std::nullopt;
}

}  // namespace

void DayLedger::put(const domain::OfficeDay& day) {
    const auto last = newest();
    if (last && (last->date > day.date || (last->date == day.date && last->closed()))) {
        throw StoreError(domain::FailureCode::DayClosed, last->date);
    }
    Statement(
        connection_,
        "INSERT INTO office_days(date, visit_id, begins, opened_at, opened_by, ends, closed_at, closed_by, "
        "audit_sequence, audit_head, report_number) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(date) DO UPDATE SET "
        "ends = excluded.ends, closed_at = excluded.closed_at, closed_by = excluded.closed_by, audit_sequence = "
        "excluded.audit_sequence, audit_head = excluded.audit_head, report_number = excluded.report_number")
        .text(day.date)
        .text(day.visit_id)
        .integer(to_stored(day.begins))
        .integer_or_null(stored(day.opened_at))
        .text(day.opened_by)
        .integer_or_null(stored(day.ends))
        .integer_or_null(stored(day.closed_at))
        .text(day.closed_by)
        .integer(day.audit_sequence)
        .text(day.audit_head)
        .text(day.report_number)
        .run();
}

std::optional<domain::OfficeDay> DayLedger::find(const std::string& date) {
    return read("WHERE date = ?", date);
}

std::optional<domain::OfficeDay> DayLedger::newest() {
    return read("ORDER BY date DESC LIMIT 1", "");
}

std::optional<domain::OfficeDay> DayLedger::read(const std::string& condition, const std::string& date) {
    Statement query(connection_,
                    "SELECT date, visit_id, begins, opened_at, opened_by, ends, closed_at, closed_by, audit_sequence, "
                    "audit_head, report_number FROM office_days " +
                        condition);
    if (!date.empty()) {
        query.text(date);
    }
    if (!query.step()) {
        return std::nullopt;
    }
    domain::OfficeDay day;
    day.date = query.text_at(0);
    day.visit_id = query.text_at(1);
    day.begins = stored_time(query.integer_at(2));
    day.opened_at = time_at(query, 3);
    day.opened_by = query.text_at(4);
    day.ends = time_at(query, 5);
    day.closed_at = time_at(query, 6);
    day.closed_by = query.text_at(7);
    day.audit_sequence = query.integer_at(8);
    day.audit_head = query.text_at(9);
    day.report_number = query.text_at(10);
    return day;
}

}  // namespace amphoe::storage
