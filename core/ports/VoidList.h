// Port: which papers no longer count, as far as this workstation knows without a line.
#pragma once

#include <optional>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/PaperStanding.h"

namespace amphoe::ports {

/// Safe from any thread. Failures: those of the store.
class VoidList {
  public:
    virtual ~VoidList() = default;
    /// Void or Withdrawn when the list says so, else Unknown: a list of void papers confirms nothing.
    virtual domain::Result<domain::PaperStandingAnswer> standing(const std::string& document_number) = 0;
};

}  // namespace amphoe::ports
