// Port: the central registers, asked for one record at a time.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/RegisterRecord.h"

namespace amphoe::ports {

/// Why somebody looks: every question names its case and purpose, and the centre keeps both.
struct RegisterQuestion {
    domain::RegisterKind kind = domain::RegisterKind::Person;
    std::string key;
    std::string case_id;
    std::string purpose;   ///< snake_case service name
    std::string reason{};  ///< in words, where there is no case (W17); the centre keeps them, no log here
};

/// Blocking, safe from any thread, ended early by the stop token. RegisterRecordUnknown when there is no such record;
/// CodeRefused (detail "expired", "used", "forged", "other_system") for codes; NotAuthorised when the centre does not
/// release it; RequesterRefused (detail: the key) for an agency that does not get it; besides the failures of Centre.
/// Nothing is kept here after the answer.
class CivilRegister {
  public:
    virtual ~CivilRegister() = default;
    virtual domain::Result<domain::RegisterRecord> look_up(const RegisterQuestion& question, std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
