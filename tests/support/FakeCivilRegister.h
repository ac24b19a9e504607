// A register that knows what a test told it.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/ports/CivilRegister.h"

namespace amphoe::testing {

class FakeCivilRegister final : public ports::CivilRegister {
  public:
    using Place = std::pair<domain::RegisterKind, std::string>;

    domain::Result<domain::RegisterRecord> look_up(const ports::RegisterQuestion& question, std::stop_token) override {
        questions.push_back(question);
        if (every_failure) {
            return *every_failure;
        }
        const auto found = answers.find({question.kind, question.key});
        if (found == answers.end()) {
            return domain::Failure{domain::FailureCode::RegisterRecordUnknown,
                                   std::string(domain::register_kind_name(question.kind))};
        }
        return found->second;
    }

    /// Adds or replaces; gives the record to change further.
    domain::RegisterRecord& knows(domain::RegisterKind kind, const std::string& key, domain::Fields fields,
                                  std::vector<domain::Fields> items = {}, const std::string& version = "1") {
        domain::RegisterRecord record;
        record.kind = kind;
        record.key = key;
        record.version = version;
        record.data_at = data_at;
        record.fields = std::move(fields);
        record.items = std::move(items);
        auto& place = answers.insert_or_assign(Place{kind, key}, std::move(record)).first->second;
        return *place;
    }
    void fails(domain::RegisterKind kind, const std::string& key, domain::FailureCode code, std::string detail = {}) {
        answers.insert_or_assign(Place{kind, key}, domain::Failure{code, std::move(detail)});
    }

    support::Timestamp data_at = *support::from_iso8601("2026-11-22T01:30:00.000Z");
    std::map<Place, domain::Result<domain::RegisterRecord>> answers;
    std::optional<domain::Failure> every_failure;  ///< e.g. CentreUnreachable: the office is offline
    std::vector<ports::RegisterQuestion> questions;
};

}  // namespace amphoe::testing
