// Port: the centre's word on a paper.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/PaperStanding.h"

namespace amphoe::ports {

/// Blocking, safe from any thread.
class PaperRegister {
  public:
    virtual ~PaperRegister() = default;
    /// Unknown when the centre never heard of the paper. The failures of a line.
    virtual domain::Result<domain::PaperStandingAnswer> resolve(const std::string& document_number,
                                                                std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
