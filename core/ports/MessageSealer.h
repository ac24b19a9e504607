// Port: signs an act with the workstation's key and encrypts it to the centre.
#pragma once

#include <cstdint>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"

namespace amphoe::ports {

/// Safe from any thread. WorkstationNotProvisioned without an identity.
class MessageSealer {
  public:
    virtual ~MessageSealer() = default;
    virtual domain::Result<std::vector<std::uint8_t>> seal(const domain::CentreMessage& message) = 0;
};

}  // namespace amphoe::ports
