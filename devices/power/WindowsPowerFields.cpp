#include "devices/power/WindowsPowerFields.h"

namespace amphoe::devices::power {
namespace {

constexpr unsigned char kOffline = 0;
constexpr unsigned char kOnline = 1;
constexpr unsigned char kNoSystemBattery = 128;  // a bit; 255, "unknown", has it too
constexpr unsigned char kFull = 100;

}  // namespace

std::optional<domain::PowerState> power_of(unsigned char line, unsigned char battery_flag, unsigned char percent) {
    if ((battery_flag & kNoSystemBattery) != 0 || percent > kFull || (line != kOffline && line != kOnline)) {
        return std::nullopt;
    }
    return domain::PowerState{line == kOffline, percent};
}

}  // namespace amphoe::devices::power
