#include "core/storage/CaseReader.h"

#include <algorithm>

#include "core/storage/FieldsJson.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

constexpr int kMostCases = 10000;

const std::string kSummary =
    "SELECT c.id, c.visit_id, c.number, c.service, c.state, c.opened_at, c.citizen_name, c.citizen_number, "
    "v.officer_id, (SELECT MAX(e.at) FROM case_events e WHERE e.visit_id = c.visit_id "
    "AND (e.case_id IS NULL OR e.case_id = c.id)) FROM cases c JOIN visits v ON v.id = c.visit_id ";

/// None in events of versions that did not store it.
std::optional<domain::ClockReading> clock_of(const Statement& row) {
    if (row.null_at(8)) {
        return std::nullopt;
    }
    domain::ClockReading reading;
    reading.saved_at = stored_time(row.integer_at(8));
    reading.monotonic_ms = row.integer_at(9);
    if (const auto centre_at = row.optional_integer_at(10)) {
        reading.centre_time = stored_time(*centre_at);
    }
    if (const auto offset = row.optional_integer_at(11)) {
        reading.offset = std::chrono::milliseconds(*offset);
    }
    reading.error = std::chrono::milliseconds(row.integer_at(12));
    reading.went_back = row.integer_at(13) != 0;
    return reading;
}

/// Only the conditions that are asked for, so that SQLite can choose an index for them.
std::string conditions_of(const ports::CaseFilter& filter) {
    std::string all;
    const auto add = [&](bool asked, const char* condition) {
        all += asked ? (all.empty() ? "WHERE " : "AND ") + std::string(condition) + ' ' : "";
    };
    add(!filter.date.empty(), "c.opened_at >= ?1 AND c.opened_at < ?2");
    add(!filter.officer_id.empty(), "v.officer_id = ?3");
    add(filter.service.has_value(), "c.service = ?4");
    add(filter.state.has_value(), "c.state = ?5");
    add(filter.citizen.has_value(), "c.citizen_index = ?6");
    add(!filter.number.empty(), "c.number = ?7");
    add(filter.touched.has_value(), "c.id IN (SELECT e.case_id FROM case_events e WHERE e.at >= ?9 AND e.at < ?10)");
    return all;
}

}  // namespace

std::string CaseReader::list_query(const ports::CaseFilter& filter) {
    return kSummary + conditions_of(filter) + "ORDER BY c.opened_at DESC, c.id DESC LIMIT ?8";
}

std::vector<ports::CaseSummary> CaseReader::find_cases(const ports::CaseFilter& filter) {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> until;
    if (!filter.date.empty()) {
        const auto start = start_of_bangkok_day(filter.date);
        from = to_stored(start);
        until = to_stored(start + std::chrono::days(1));
    }
    Statement query(connection_, list_query(filter));
    query.integer_or_null(from)
        .integer_or_null(until)
        .text_or_null(filter.officer_id)
        .text_or_null(filter.service ? domain::service_name(*filter.service) : "")
        .text_or_null(filter.state ? domain::case_state_name(*filter.state) : "")
        .text_or_null(filter.citizen ? database_.blind_index().of(*filter.citizen) : "")
        .text_or_null(filter.number)
        .integer(std::clamp(filter.limit, 0, kMostCases));
    if (filter.touched) {
        query.integer(to_stored(filter.touched->first)).integer(to_stored(filter.touched->second));
    }
    std::vector<ports::CaseSummary> summaries;
    while (query.step()) {
        summaries.push_back(summary_of(query));
    }
    return summaries;
}

std::string CaseReader::single_query() {
    return kSummary + "WHERE c.id = ?1 OR c.number = ?1";
}

ports::CaseSummary CaseReader::find_case(const std::string& id_or_number) {
    Statement query(connection_, single_query());
    if (!query.text(id_or_number).step()) {
        throw StoreError(FailureCode::CaseUnknown, "no case has this id or number");
    }
    return summary_of(query);
}

std::vector<domain::CaseEvent> CaseReader::events_of_case(const std::string& case_id) {
    const auto visit_id = find_case(case_id).record.visit_id;
    Statement query(connection_,
                    "SELECT id, visit_id, case_id, sequence, kind, at, officer_id, fields, saved_at, monotonic_ms, "
                    "centre_at, clock_offset_ms, clock_error_ms, clock_went_back FROM case_events "
                    "WHERE visit_id = ?1 AND (case_id IS NULL OR case_id = ?2) ORDER BY sequence");
    query.text(visit_id).text(case_id);
    std::vector<domain::CaseEvent> events;
    while (query.step()) {
        events.push_back(event_of(query));
    }
    return events;
}

std::vector<ports::Attachment> CaseReader::attachments_of_visit(const std::string& visit_id) {
    Statement visit(connection_, "SELECT 1 FROM visits WHERE id = ?");
    if (!visit.text(visit_id).step()) {
        throw StoreError(FailureCode::CaseUnknown, "no visit has this id");
    }
    Statement query(connection_,
                    "SELECT id, visit_id, case_id, kind, sha256, content FROM attachments WHERE visit_id = ? "
                    "ORDER BY rowid");
    query.text(visit_id);
    std::vector<ports::Attachment> attachments;
    while (query.step()) {
        const auto id = query.text_at(0);
        attachments.push_back({id, query.text_at(1), query.text_at(2), query.text_at(3),
                               database_.sealer().open_text({"attachments", id, "sha256"}, query.blob_at(4)),
                               database_.sealer().open({"attachments", id, "content"}, query.blob_at(5))});
    }
    return attachments;
}

ports::CaseSummary CaseReader::summary_of(const Statement& row) const {
    ports::CaseSummary summary;
    auto& record = summary.record;
    record.id = row.text_at(0);
    record.visit_id = row.text_at(1);
    record.number = row.text_at(2);
    record.service = stored_service(row.text_at(3));
    summary.state = stored_case_state(row.text_at(4));
    record.opened_at = stored_time(row.integer_at(5));
    const auto& sealer = database_.sealer();
    record.citizen_name_th = sealer.open_text({"cases", record.id, "citizen_name"}, row.blob_at(6));
    if (!row.null_at(7)) {
        record.citizen =
            domain::CitizenId::parse(sealer.open_text({"cases", record.id, "citizen_number"}, row.blob_at(7)));
    }
    summary.officer_id = row.text_at(8);
    if (const auto last = row.optional_integer_at(9)) {
        summary.last_event_at = stored_time(*last);
    }
    return summary;
}

domain::CaseEvent CaseReader::event_of(const Statement& row) const {
    domain::CaseEvent event;
    event.id = row.text_at(0);
    event.visit_id = row.text_at(1);
    event.case_id = row.text_at(2);
    event.sequence = row.integer_at(3);
    event.kind = stored_event(row.text_at(4));
    event.at = stored_time(row.integer_at(5));
    event.officer_id = row.text_at(6);
    event.fields = fields_from_json(database_.sealer().open_text({"case_events", event.id, "fields"}, row.blob_at(7)));
    event.clock = clock_of(row);
    return event;
}

}  // namespace amphoe::storage
