// Port: an authority that stamps signatures with the time (RFC 3161).
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Blocking for at most a few seconds, safe from any thread.
class TimeStampAuthority {
  public:
    virtual ~TimeStampAuthority() = default;
    /// DER of a TimeStampReq in, DER of a TimeStampResp out, not judged here. CentreUnreachable and the other failures
    /// of a line: then the paper goes without a stamp.
    virtual domain::Result<std::vector<std::uint8_t>> answer(std::span<const std::uint8_t> query,
                                                             std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
