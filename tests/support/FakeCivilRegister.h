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
    FakeCivilRegister();
    ~FakeCivilRegister() override;

    using Place = std::pair<domain::RegisterKind, std::string>;

    domain::Result<domain::RegisterRecord> look_up(const ports::RegisterQuestion& question, std::stop_token) override;

    /// Adds or replaces; gives the record to change further.
    domain::RegisterRecord& knows(domain::RegisterKind kind, const std::string& key, domain::Fields fields,
                                  std::vector<domain::Fields> items = {}, const std::string& version = "1");
    void fails(domain::RegisterKind kind, const std::string& key, domain::FailureCode code, std::string detail = {});

    support::Timestamp data_at = *support::from_iso8601("2026-11-22T01:30:00.000Z");
    std::map<Place, domain::Result<domain::RegisterRecord>> answers;
    std::optional<domain::Failure> every_failure;  ///< e.g. CentreUnreachable: the office is offline
    std::vector<ports::RegisterQuestion> questions;
};

}  // namespace amphoe::testing
