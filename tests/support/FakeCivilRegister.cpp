#include "tests/support/FakeCivilRegister.h"

namespace amphoe::testing {

FakeCivilRegister::FakeCivilRegister() = default;

FakeCivilRegister::~FakeCivilRegister() = default;

domain::Result<domain::RegisterRecord> FakeCivilRegister::look_up(const ports::RegisterQuestion& question,
                                                                  std::stop_token) {
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

domain::RegisterRecord& FakeCivilRegister::knows(domain::RegisterKind kind, const std::string& key,
                                                 domain::Fields fields, std::vector<domain::Fields> items,
                                                 const std::string& version) {
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

void FakeCivilRegister::fails(domain::RegisterKind kind, const std::string& key, domain::FailureCode code,
                              std::string detail) {
    answers.insert_or_assign(Place{kind, key}, domain::Failure{code, std::move(detail)});
}

}  // namespace amphoe::testing
