// Port: training register, improvement log, requests of data subjects, breaches and citizens' answers of this
// workstation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Audit.h"
#include "core/domain/DataRights.h"
#include "core/domain/Failure.h"
#include "core/domain/Supervision.h"

namespace amphoe::ports {

/// Nothing is ever changed or taken away: a mistake is put right by another record. Each act is one durable transaction
/// with its audit entry. Safe from any thread. StoreUnavailable, StoreFull, StoreDamaged.
class SupervisionBook {
  public:
    virtual ~SupervisionBook() = default;
    /// In the order they were recorded.
    virtual domain::Result<std::vector<domain::TrainingRecord>> trainings() = 0;
    virtual domain::Result<domain::Done> add(const domain::TrainingRecord& record, const domain::AuditNote& note) = 0;
    virtual domain::Result<std::vector<domain::Improvement>> improvements() = 0;
    virtual domain::Result<domain::Done> add(const domain::Improvement& record, const domain::AuditNote& note) = 0;
    /// Requests of data subjects and breaches of personal data, in the order they were recorded.
    virtual domain::Result<std::vector<domain::RegisterEntry>> entries() = 0;
    virtual domain::Result<domain::Done> add(const domain::RegisterEntry& entry, const domain::AuditNote& note) = 0;
    /// Empty as long as none was set.
    virtual domain::Result<std::optional<domain::KpiBaseline>> baseline() = 0;
    /// FieldInvalid when one was set before, whatever it says.
    virtual domain::Result<domain::Done> set_baseline(const domain::KpiBaseline& baseline,
                                                      const domain::AuditNote& note) = 0;
    /// From the first to the last Bangkok day, both included, ISO.
    virtual domain::Result<domain::SatisfactionCounts> answers(const std::string& from, const std::string& until) = 0;
    /// One more answer of that day; FieldInvalid for a score that is none. The audit entry must not tell the score.
    virtual domain::Result<domain::Done> add_answer(const std::string& day, domain::ServiceKind service, int score,
                                                    const domain::AuditNote& note) = 0;
};

}  // namespace amphoe::ports
