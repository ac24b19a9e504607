#include "core/storage/SqliteCaseStore.h"

#include "core/storage/CaseReader.h"
#include "core/storage/Numbering.h"
#include "core/storage/StepWriter.h"

namespace amphoe::storage {

domain::Result<domain::Done> SqliteCaseStore::save(const ports::StepRecord& step) {
    const auto saved =
        database_.write([&](Connection& connection) { return StepWriter(connection, database_).write(step); });
    if (!saved) {
        return saved.error();
    }
    database_.time().note_saved(*saved);
    return domain::Done{};
}

domain::Result<domain::Done> SqliteCaseStore::save_all(const std::vector<ports::StepRecord>& steps) {
    return database_.write([&](Connection& connection) {
        for (const auto& step : steps) {
            StepWriter(connection, database_).write(step);
        }
        return domain::Done{};
    });
}

domain::Result<std::string> SqliteCaseStore::next_case_number(domain::ServiceKind service, support::Timestamp now) {
    const auto& rcode = database_.workstation().rcode;
    const int year = buddhist_year(now);
    const auto running = take_number({"case:" + std::string(domain::service_code(service)), rcode, year});
    if (!running) {
        return running.error();
    }
    return case_number(rcode, year, service, *running);
}

domain::Result<std::string> SqliteCaseStore::next_document_number(const std::string& kind_code,
                                                                  support::Timestamp now) {
    if (!is_kind_code(kind_code)) {
        return domain::Failure{domain::FailureCode::DocumentKindUnknown,
                               "a document's kind code has one to eight capital letters and digits"};
    }
    const auto& rcode = database_.workstation().rcode;
    const int year = buddhist_year(now);
    const auto running = take_number({"document:" + kind_code, rcode, year});
    if (!running) {
        return running.error();
    }
    return document_number(rcode, year, kind_code, *running);
}

domain::Result<std::vector<ports::CaseSummary>> SqliteCaseStore::find_cases(const ports::CaseFilter& filter) {
    return database_.read([&](Connection& connection) { return CaseReader(connection, database_).find_cases(filter); });
}

domain::Result<ports::CaseSummary> SqliteCaseStore::find_case(const std::string& id_or_number) {
    return database_.read(
        [&](Connection& connection) { return CaseReader(connection, database_).find_case(id_or_number); });
}

domain::Result<std::vector<domain::CaseEvent>> SqliteCaseStore::events_of_case(const std::string& case_id) {
    return database_.read(
        [&](Connection& connection) { return CaseReader(connection, database_).events_of_case(case_id); });
}

domain::Result<std::vector<ports::Attachment>> SqliteCaseStore::attachments_of_visit(const std::string& visit_id) {
    return database_.read(
        [&](Connection& connection) { return CaseReader(connection, database_).attachments_of_visit(visit_id); });
}

domain::Result<std::string> SqliteCaseStore::blind_index(const domain::CitizenId& citizen) {
    return database_.blind_index().of(citizen);
}

domain::Result<std::int64_t> SqliteCaseStore::take_number(const NumberSeries& series) {
    return database_.write(
        [&](Connection& connection) { return take_next_number(connection, database_.number_marks(), series); });
}

}  // namespace amphoe::storage
