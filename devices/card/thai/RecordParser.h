// From the bytes of a card to the text fields of a record.
#pragma once

#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
#include "devices/card/thai/CardImage.h"

namespace amphoe::devices::card {

/// The layout version, printable ASCII only; anything else gives an empty text.
std::string version_of(const CardImage& image);

/// The fields of the person span: all text but address and number under the photo; without photo, ATR, timing and
/// reader. A citizen number whose check digit is wrong, or an expiry that is neither a date nor lifelong, is
/// CardDataInvalid; other doubtful fields are empty and named in `warnings`.
domain::Result<domain::IdentityCard> parse_person(const CardImage& image, Layout layout);

/// Adds address and number under the photo to `card`.
void parse_address(const CardImage& image, Layout layout, domain::IdentityCard& card);

}  // namespace amphoe::devices::card
