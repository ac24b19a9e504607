#include "core/storage/SqliteSupervisionBook.h"

#include "core/storage/FieldsJson.h"
#include "core/storage/Statement.h"
#include "core/storage/StoredNames.h"

namespace amphoe::storage {
namespace {

using domain::Done;
using domain::FailureCode;
using domain::Improvement;
using domain::Result;
using domain::TrainingRecord;

constexpr const char* kTraining = "training";
constexpr const char* kImprovement = "improvement";
constexpr const char* kEntry = "data_rights";
constexpr const char* kBaseline = "baseline";  ///< also its id: the table holds one at most
constexpr const char* kTable = "supervision_records";

/// A record always has all its fields.
std::string kept(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    if (found == fields.end()) {
        throw StoreError(FailureCode::StoreDamaged, "a record of the supervisor");
    }
    return found->second;
}

}  // namespace

Result<std::vector<SqliteSupervisionBook::Row>> SqliteSupervisionBook::rows(const char* kind) {
    return database_.read([&](Connection& connection) {
        Statement found(connection,
                        "SELECT id, recorded_at, content FROM supervision_records WHERE kind = ? "
                        "ORDER BY recorded_at, id");
        found.text(kind);
        std::vector<Row> all;
        while (found.step()) {
            Row row;
            row.id = found.text_at(0);
            row.at = stored_time(found.integer_at(1));
            row.fields = fields_from_json(database_.sealer().open_text({kTable, row.id, "content"}, found.blob_at(2)));
            all.push_back(std::move(row));
        }
        return all;
    });
}

Result<Done> SqliteSupervisionBook::insert(const char* kind, const Row& row, const domain::AuditNote& note) {
    return database_.write([&](Connection& connection) {
        Statement(connection, "INSERT INTO supervision_records(id, kind, recorded_at, content) VALUES(?,?,?,?)")
            .text(row.id)
            .text(kind)
            .integer(to_stored(row.at))
            .blob(database_.sealer().seal_text({kTable, row.id, "content"}, fields_to_json(row.fields)))
            .run();
        database_.audit().append(connection, note, database_.now());
        return Done{};
    });
}

Result<std::vector<TrainingRecord>> SqliteSupervisionBook::trainings() {
    const auto found = rows(kTraining);
    if (!found) {
        return found.error();
    }
    std::vector<TrainingRecord> all;
    for (const auto& row : *found) {
        const auto text = [&row](const char* key) { return kept(row.fields, key); };
        all.push_back({row.id, text("officer_id"), text("course"), text("date"), text("result"), text("valid_until"),
                       text("recorded_by"), row.at});
    }
    return all;
}

Result<Done> SqliteSupervisionBook::add(const TrainingRecord& record, const domain::AuditNote& note) {
    return insert(kTraining,
                  {record.id,
                   record.recorded_at,
                   {{"officer_id", record.officer_id},
                    {"course", record.course},
                    {"date", record.date},
                    {"result", record.result},
                    {"valid_until", record.valid_until},
                    {"recorded_by", record.recorded_by}}},
                  note);
}

Result<std::vector<Improvement>> SqliteSupervisionBook::improvements() {
    const auto found = rows(kImprovement);
    if (!found) {
        return found.error();
    }
    std::vector<Improvement> all;
    for (const auto& row : *found) {
        const auto text = [&row](const char* key) { return kept(row.fields, key); };
        all.push_back({row.id, text("kpi"), text("heading"), text("text"), text("date"), text("recorded_by"), row.at});
    }
    return all;
}

Result<Done> SqliteSupervisionBook::add(const Improvement& record, const domain::AuditNote& note) {
    return insert(kImprovement,
                  {record.id,
                   record.recorded_at,
                   {{"kpi", record.kpi},
                    {"heading", record.heading},
                    {"text", record.text},
                    {"date", record.date},
                    {"recorded_by", record.recorded_by}}},
                  note);
}

Result<std::vector<domain::RegisterEntry>> SqliteSupervisionBook::entries() {
    const auto found = rows(kEntry);
    if (!found) {
        return found.error();
    }
    std::vector<domain::RegisterEntry> all;
    for (const auto& row : *found) {
        domain::RegisterEntry entry{row.id, kept(row.fields, "entry.book"), kept(row.fields, "entry.about"),
                                    kept(row.fields, "entry.kind")};
        entry.recorded_by = kept(row.fields, "entry.recorded_by");
        entry.recorded_at = row.at;
        entry.fields = row.fields;
        std::erase_if(entry.fields, [](const auto& field) { return field.first.starts_with("entry."); });
        all.push_back(std::move(entry));
    }
    return all;
}

Result<Done> SqliteSupervisionBook::add(const domain::RegisterEntry& entry, const domain::AuditNote& note) {
    auto fields = entry.fields;
    fields["entry.book"] = entry.book;
    fields["entry.about"] = entry.about;
    fields["entry.kind"] = entry.kind;
    fields["entry.recorded_by"] = entry.recorded_by;
    return insert(kEntry, {entry.id, entry.recorded_at, std::move(fields)}, note);
}

Result<std::optional<domain::KpiBaseline>> SqliteSupervisionBook::baseline() {
    const auto found = rows(kBaseline);
    if (!found) {
        return found.error();
    }
    if (found->empty()) {
        return std::optional<domain::KpiBaseline>();
    }
    const auto& row = found->front();
    return std::optional(domain::KpiBaseline{kept(row.fields, "from"), kept(row.fields, "until"),
                                             kept(row.fields, "recorded_by"), row.at});
}

Result<Done> SqliteSupervisionBook::set_baseline(const domain::KpiBaseline& baseline, const domain::AuditNote& note) {
    const auto set = this->baseline();
    if (!set) {
        return set.error();
    }
    if (*set) {
        return domain::Failure{FailureCode::FieldInvalid,
                               "baseline: was set to " + (*set)->from + " - " + (*set)->until + " and stays"};
    }
    // Two who set it at the same moment: the second breaks on the primary key.
    return insert(kBaseline,
                  {kBaseline,
                   baseline.recorded_at,
                   {{"from", baseline.from}, {"until", baseline.until}, {"recorded_by", baseline.recorded_by}}},
                  note);
}

Result<domain::SatisfactionCounts> SqliteSupervisionBook::answers(const std::string& from, const std::string& until) {
    return database_.read([&](Connection& connection) {
        Statement found(connection,
                        "SELECT service, score, SUM(answers) FROM satisfaction_answers "
                        "WHERE day BETWEEN ? AND ? GROUP BY service, score");
        found.text(from).text(until);
        domain::SatisfactionCounts counts;
        while (found.step()) {
            counts.answers[{stored_service(found.text_at(0)), static_cast<int>(found.integer_at(1))}] =
                static_cast<int>(found.integer_at(2));
        }
        return counts;
    });
}

Result<Done> SqliteSupervisionBook::add_answer(const std::string& day, domain::ServiceKind service, int score,
                                               const domain::AuditNote& note) {
    if (score < domain::kLeastScore || score > domain::kBestScore) {
        return domain::Failure{FailureCode::FieldInvalid, "score: must be from 1 to 5"};
    }
    return database_.write([&](Connection& connection) {
        Statement(connection,
                  "INSERT INTO satisfaction_answers(day, service, score, answers) VALUES(?,?,?,1) "
                  "ON CONFLICT(day, service, score) DO UPDATE SET answers = answers + 1")
            .text(day)
            .text(std::string(domain::service_name(service)))
            .integer(score)
            .run();
        database_.audit().append(connection, note, database_.now());
        return Done{};
    });
}

}  // namespace amphoe::storage
