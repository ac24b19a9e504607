// Port: makes the code that proves a paper.
#pragma once

#include <optional>
#include <string>

#include "core/domain/PaperClaim.h"

namespace amphoe::ports {

/// Safe from any thread.
class PaperSealer {
  public:
    virtual ~PaperSealer() = default;
    /// Text for a QR code, signed with the workstation's key; nothing when there is no key for it: the paper then goes
    /// without a code.
    virtual std::optional<std::string> code_for(const domain::PaperClaim& claim) = 0;
};

}  // namespace amphoe::ports
