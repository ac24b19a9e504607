// PowerSource on Linux: one folder for each supply, one short file for each of its values.
#pragma once

#include <filesystem>

#include "core/ports/PowerSource.h"

namespace amphoe::devices::power {

/// Batteries of mice and other devices are not the machine's. A value that makes no sense counts as not there; a
/// battery without a level is left out.
class SysfsPower final : public ports::PowerSource {
  public:
    explicit SysfsPower(std::filesystem::path folder = "/sys/class/power_supply") : folder_(std::move(folder)) {}
    std::optional<domain::PowerState> look() override;

  private:
    std::filesystem::path folder_;
};

}  // namespace amphoe::devices::power
