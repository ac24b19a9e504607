// SupervisionBook in memory.
#pragma once

#include <map>

#include "core/ports/SupervisionBook.h"

namespace amphoe::testing {

class MemorySupervisionBook final : public ports::SupervisionBook {
  public:
    MemorySupervisionBook();
    ~MemorySupervisionBook() override;

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
    std::vector<domain::TrainingRecord> kept_trainings;
    std::vector<domain::Improvement> kept_improvements;
    std::vector<domain::RegisterEntry> kept_entries;
    std::optional<domain::KpiBaseline> kept_baseline;
    std::map<std::string, domain::SatisfactionCounts> days;
    std::vector<domain::AuditNote> notes;
};

}  // namespace amphoe::testing
