// The number on the back of the card, from the applet "ADM" (thai-id-card.md section 2.3).
#pragma once

#include "devices/card/thai/CardFields.h"
#include "devices/card/thai/CommandExchange.h"

namespace amphoe::devices::card {

/// "XX9-9999999-99". A card that refuses (reported of those issued before 2015), or gives something else, is a warning
/// "laser_no.unavailable" or "laser_no.format" and an empty text; failures are those of the line. Afterwards another
/// applet is selected than before.
domain::Result<std::string> read_laser_number(CommandExchange& exchange, Warnings& warnings);

/// The text of the 16 bytes after the header, padded with NUL; with or without its hyphens. Nothing for anything else.
std::optional<std::string> laser_number_text(FieldBytes bytes);

}  // namespace amphoe::devices::card
