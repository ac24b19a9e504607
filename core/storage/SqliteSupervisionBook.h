// SupervisionBook on SQLite.
#pragma once

#include "core/ports/SupervisionBook.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// Records are sealed; of the answers only counts are kept. `database` must outlive it.
class SqliteSupervisionBook final : public ports::SupervisionBook {
  public:
    explicit SqliteSupervisionBook(Database& database) : database_(database) {}

    domain::Result<std::vector<domain::TrainingRecord>> trainings() override;
    domain::Result<domain::Done> add(const domain::TrainingRecord& record, const domain::AuditNote& note) override;
    domain::Result<std::vector<domain::Improvement>> improvements() override;
    domain::Result<domain::Done> add(const domain::Improvement& record, const domain::AuditNote& note) override;
    domain::Result<std::vector<domain::RegisterEntry>> entries() override;
    domain::Result<domain::Done> add(const domain::RegisterEntry& entry, const domain::AuditNote& note) override;
    domain::Result<std::optional<domain::KpiBaseline>> baseline() override;
    domain::Result<domain::Done> set_baseline(const domain::KpiBaseline& baseline,
                                              const domain::AuditNote& note) override;
    domain::Result<domain::SatisfactionCounts> answers(const std::string& from, const std::string& until) override;
    domain::Result<domain::Done> add_answer(const std::string& day, domain::ServiceKind service, int score,
                                            const domain::AuditNote& note) override;

  private:
    struct Row {
        std::string id;
        support::Timestamp at{};
        domain::Fields fields;
    };
    domain::Result<std::vector<Row>> rows(const char* kind);
    domain::Result<domain::Done> insert(const char* kind, const Row& row, const domain::AuditNote& note);

    Database& database_;
};

}  // namespace amphoe::storage
