// PowerSource on Windows.
#pragma once

#include "core/ports/PowerSource.h"

namespace amphoe::devices::power {

class WindowsPower final : public ports::PowerSource {
  public:
    std::optional<domain::PowerState> look() override;
};

}  // namespace amphoe::devices::power
