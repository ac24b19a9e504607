// How the public readers read a card: the baseline of the bench (thai-id-card.md section 6, strategy A).
#pragma once

#include "devices/card/thai/CardChannel.h"

namespace amphoe::bench {

struct ReadCost {
    int commands = 0;
    long bytes = 0;  ///< on the line, both directions
    bool complete = false;
};

/// One READ for each of nine fields and twenty blocks of 255 bytes for the photo, each with its GET RESPONSE.
ReadCost read_field_by_field(devices::card::CardChannel& channel);

}  // namespace amphoe::bench
