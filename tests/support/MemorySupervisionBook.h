// SupervisionBook in memory.
#pragma once

#include <map>

#include "core/ports/SupervisionBook.h"

namespace amphoe::testing {

class MemorySupervisionBook final : public ports::SupervisionBook {
  public:
    domain::Result<std::vector<domain::TrainingRecord>> trainings() override { return kept_trainings; }
    domain::Result<domain::Done> add(const domain::TrainingRecord& record, const domain::AuditNote& note) override {
        kept_trainings.push_back(record);
        notes.push_back(note);
        return domain::Done{};
    }
    domain::Result<std::vector<domain::Improvement>> improvements() override { return kept_improvements; }
    domain::Result<domain::Done> add(const domain::Improvement& record, const domain::AuditNote& note) override {
        kept_improvements.push_back(record);
        notes.push_back(note);
        return domain::Done{};
    }
    domain::Result<std::vector<domain::RegisterEntry>> entries() override { return kept_entries; }
    domain::Result<domain::Done> add(const domain::RegisterEntry& entry, const domain::AuditNote& note) override {
        kept_entries.push_back(entry);
        notes.push_back(note);
        return domain::Done{};
    }
    domain::Result<std::optional<domain::KpiBaseline>> baseline() override { return kept_baseline; }
    domain::Result<domain::Done> set_baseline(const domain::KpiBaseline& baseline,
                                              const domain::AuditNote& note) override {
        if (kept_baseline) {
            return domain::Failure{domain::FailureCode::FieldInvalid, "baseline: was set and stays"};
        }
        kept_baseline = baseline;
        notes.push_back(note);
        return domain::Done{};
    }
    domain::Result<domain::SatisfactionCounts> answers(const std::string& from, const std::string& until) override {
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
    domain::Result<domain::Done> add_answer(const std::string& day, domain::ServiceKind service, int score,
                                            const domain::AuditNote& note) override {
        if (score < domain::kLeastScore || score > domain::kBestScore) {
            return domain::Failure{domain::FailureCode::FieldInvalid, "score: must be from 1 to 5"};
        }
        ++days[day].answers[{service, score}];
        notes.push_back(note);
        return domain::Done{};
    }
    std::vector<domain::TrainingRecord> kept_trainings;
    std::vector<domain::Improvement> kept_improvements;
    std::vector<domain::RegisterEntry> kept_entries;
    std::optional<domain::KpiBaseline> kept_baseline;
    std::map<std::string, domain::SatisfactionCounts> days;
    std::vector<domain::AuditNote> notes;
};

}  // namespace amphoe::testing
