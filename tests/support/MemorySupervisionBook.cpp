#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {

MemorySupervisionBook::MemorySupervisionBook() = default;

MemorySupervisionBook::~MemorySupervisionBook() = default;

domain::Result<std::vector<domain::TrainingRecord>> MemorySupervisionBook::trainings() {
    return kept_trainings;
}

domain::Result<domain::Done> MemorySupervisionBook::add(const domain::TrainingRecord& record,
                                                        const domain::AuditNote& note) {
    kept_trainings.push_back(record);
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<std::vector<domain::Improvement>> MemorySupervisionBook::improvements() {
    return kept_improvements;
}

domain::Result<domain::Done> MemorySupervisionBook::add(const domain::Improvement& record,
                                                        const domain::AuditNote& note) {
    kept_improvements.push_back(record);
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<std::vector<domain::RegisterEntry>> MemorySupervisionBook::entries() {
    return kept_entries;
}

domain::Result<domain::Done> MemorySupervisionBook::add(const domain::RegisterEntry& entry,
                                                        const domain::AuditNote& note) {
    kept_entries.push_back(entry);
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<std::optional<domain::KpiBaseline>> MemorySupervisionBook::baseline() {
    return kept_baseline;
}

domain::Result<domain::Done> MemorySupervisionBook::set_baseline(const domain::KpiBaseline& baseline,
                                                                 const domain::AuditNote& note) {
    if (kept_baseline) {
        return domain::Failure{domain::FailureCode::FieldInvalid, "baseline: was set and stays"};
    }
    kept_baseline = baseline;
    notes.push_back(note);
    return domain::Done{};
}

domain::Result<domain::SatisfactionCounts> MemorySupervisionBook::answers(const std::string& from,
                                                                          const std::string& until) {
    domain::SatisfactionCounts found;
    for (const auto& [day, counts] : days) {
        if (day < from || day > until) {
            continue;
        }
        for (const auto& [key, count] : counts.answers) {
            found.answers[key] += count;
        }
    }
    return found;
}

domain::Result<domain::Done> MemorySupervisionBook::add_answer(const std::string& day, domain::ServiceKind service,
                                                               int score, const domain::AuditNote& note) {
    if (score < domain::kLeastScore || score > domain::kBestScore) {
        return domain::Failure{domain::FailureCode::FieldInvalid, "score: must be from 1 to 5"};
    }
    ++days[day].answers[{service, score}];
    notes.push_back(note);
    return domain::Done{};
}

}  // namespace amphoe::testing
