// Port: who leases number blocks to this workstation.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/ports/NumberBlocks.h"

namespace amphoe::ports {

/// Blocking, safe from any thread.
class NumberLessor {
  public:
    virtual ~NumberLessor() = default;
    /// `request_id` makes asking again safe: the same id gets the same lease. Failures of Centre.
    virtual domain::Result<NumberBlock> lease(const std::string& request_id, const std::string& series, int year,
                                              int count, std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
