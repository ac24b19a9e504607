// Fields of the chip as domain values. What cannot be read stays empty and is named in a warning; nothing is repaired.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/IdentityCard.h"

namespace amphoe::devices::card {

using FieldBytes = std::span<const std::uint8_t>;
/// Stable English keys, "field.problem"; never personal data.
using Warnings = std::vector<std::string>;

/// Text of one part in TIS-620 (ASCII is a subset). Warning "<key>.encoding".
std::string text_field(FieldBytes bytes, std::string_view key, Warnings& warnings);

/// Exactly four parts between '#', split before trimming so that a surname keeps its spaces.
/// Warnings "<key>.encoding", "<key>.parts".
domain::PersonName name_field(FieldBytes bytes, std::string_view key, Warnings& warnings);

/// Eight parts by position, checked against their label. `raw` is kept whenever the bytes decode.
/// Warnings "address.encoding", "address.parts", "address.<part>.label".
domain::ThaiAddress address_field(FieldBytes bytes, Warnings& warnings);

/// A date with possibly unknown month and day. Warning "<key>.unknown" for zeros or blanks, "<key>.invalid" otherwise.
std::optional<domain::PartialDate> date_field(FieldBytes bytes, std::string_view key, Warnings& warnings);

/// A date or lifelong; nothing when it is neither, because an expiry that cannot be read must not count as valid.
std::optional<domain::ExpiryDate> expiry_field(FieldBytes bytes);

/// Warning "sex.invalid" for anything but '1' and '2'.
std::optional<domain::Sex> sex_field(FieldBytes bytes, Warnings& warnings);

/// "NNNN-NN-NNNNNNNN". Warning "photo_no.format", the text is then as on the chip.
std::string photo_number_field(FieldBytes bytes, Warnings& warnings);

}  // namespace amphoe::devices::card
