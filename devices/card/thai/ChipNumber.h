// The chip's own number, from its production data ("CPLC", thai-id-card.md section 1).
#pragma once

#include "devices/card/thai/CardFields.h"
#include "devices/card/thai/CommandExchange.h"

namespace amphoe::devices::card {

/// Sixteen hexadecimal digits. A card that refuses, or gives something else, is a warning "chip_no.unavailable" and an
/// empty text; failures are those of the line. Afterwards another applet is selected than before.
domain::Result<std::string> read_chip_number(CommandExchange& exchange, Warnings& warnings);

}  // namespace amphoe::devices::card
