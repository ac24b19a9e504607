// CaseStore on SQLite.
#pragma once

#include "core/ports/CaseStore.h"
#include "core/storage/Database.h"
#include "core/storage/Numbering.h"

namespace amphoe::storage {

/// `database` must outlive it. Beyond the port: UsageError for input that contradicts itself (see StepWriter and
/// CaseReader), StepOutOfOrder for a second, other receipt, AuditChainBroken when the audit log was manipulated.
class SqliteCaseStore final : public ports::CaseStore {
  public:
    explicit SqliteCaseStore(Database& database) : database_(database) {}

    domain::Result<domain::Done> save(const ports::StepRecord& step) override;
    domain::Result<domain::Done> save_all(const std::vector<ports::StepRecord>& steps) override;
    domain::Result<std::string> next_case_number(domain::ServiceKind service, support::Timestamp now) override;
    domain::Result<std::string> next_document_number(const std::string& kind_code, support::Timestamp now) override;
    domain::Result<std::vector<ports::CaseSummary>> find_cases(const ports::CaseFilter& filter) override;
    domain::Result<ports::CaseSummary> find_case(const std::string& id_or_number) override;
    domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) override;
    domain::Result<std::vector<ports::Attachment>> attachments_of_visit(const std::string& visit_id) override;
    domain::Result<std::string> blind_index(const domain::CitizenId& citizen) override;

  private:
    domain::Result<std::int64_t> take_number(const NumberSeries& series);

    Database& database_;
};

}  // namespace amphoe::storage
