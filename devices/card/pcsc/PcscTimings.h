// The patience of the PC/SC adapter; tests shorten it.
#pragma once

#include <chrono>

#include "devices/card/pcsc/ServiceHabits.h"

namespace amphoe::devices::card {

struct PcscTimings {
    /// How long a connection is tried again after errors that pass by themselves (thai-id-card.md section 7).
    std::chrono::milliseconds connect_patience{2000};
    std::chrono::milliseconds first_pause{50};
    std::chrono::milliseconds longest_pause{400};
    /// A card that leaves one command unanswered for so long is mute. The slowest known card needs 0.3 s for 256 bytes.
    std::chrono::milliseconds answer_limit{4000};
    /// Longest uninterrupted wait for a slot to change; bounds the reaction to a stop request.
    std::chrono::milliseconds slice{200};
    /// Between two looks for a service that is not there.
    std::chrono::milliseconds service_pause{400};
    /// A missing service means no reader, see ServiceHabits.h.
    bool service_ends_with_last_reader = card::service_ends_with_last_reader();
};

}  // namespace amphoe::devices::card
