// The devices of a counter as the status line shows them; plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/ClockReading.h"
#include "core/domain/FailureCode.h"
#include "core/domain/OutboxAge.h"
#include "core/domain/PowerState.h"
#include "core/ports/CardReader.h"
#include "core/support/Time.h"
#include "core/workflows/OutreachPackage.h"

namespace amphoe::gui {

enum class Device { Card, Camera, Printer, Centre, OfficerCard };
/// How many there are: one of each is shown.
constexpr int kDevices = 5;
/// Shown by a shape and a word, never by colour alone.
enum class DeviceLevel { Unknown, Ready, Attention, Off };

struct DeviceState {
    Device device = Device::Card;
    DeviceLevel level = DeviceLevel::Unknown;
    std::optional<domain::FailureCode> reason;  ///< why it is not ready
    const char* word = "";                      ///< untranslated, e.g. "ready"
    std::optional<support::Timestamp> since;    ///< of the centre: not reached since then
    bool present = true;                        ///< false: this counter has none, nothing is shown
};

struct CounterStatus {
    std::vector<DeviceState> devices;                       ///< one of each, in the order of Device
    std::optional<ports::CardState> card;                   ///< of the citizen's readers; empty before the first look
    int waiting = 0;                                        ///< acts the centre has not answered yet
    int refused_today = 0;                                  ///< acts of today that the centre refused
    domain::OutboxAlarm alarm = domain::OutboxAlarm::None;  ///< how long the oldest of them waits
    domain::OutboxLimits outbox_limits;                     ///< what that is measured by
    bool data_stale = false;                                ///< the centre's reference data are older than two days
    std::optional<domain::FailureCode> store_failure;
    std::string
        rules_of;  ///< ISO date of the rules that go on to count, as newer ones cannot be read; empty: all is well
    bool rules_are_todays = false;            ///< they were read earlier today: what came since cannot be
    std::optional<domain::PowerState> power;  ///< empty: a machine without a battery
    domain::PowerStanding power_standing = domain::PowerStanding::Mains;
    std::optional<workflows::OutreachPackage> away;                ///< the desk works in a community
    domain::ClockStanding clock = domain::ClockStanding::Unknown;  ///< against the centre's
    domain::ClockLimits clock_limits;                              ///< what that is measured by
};

}  // namespace amphoe::gui
