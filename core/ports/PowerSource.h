// Port: what feeds this machine.
#pragma once

#include <optional>

#include "core/domain/PowerState.h"

namespace amphoe::ports {

/// Safe from any thread; a call takes milliseconds at most.
class PowerSource {
  public:
    virtual ~PowerSource() = default;
    /// Nothing for a machine without a battery, or where the system does not say.
    virtual std::optional<domain::PowerState> look() = 0;
};

}  // namespace amphoe::ports
