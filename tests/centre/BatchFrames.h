// The framing of application/vnd.amphoedesk.batch: for each part a 4-byte big-endian length, a JSON header of that
// length, a 4-byte big-endian length, and bytes of that length. Nothing before, between or after.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/support/Digest.h"

namespace amphoe::centre {

struct BatchPart {
    std::string header_json;
    support::Bytes content;
};

/// Nothing when a length reaches over the end, a header is longer than 4 kB or there are more than `most` parts.
std::optional<std::vector<BatchPart>> read_batch(std::span<const std::uint8_t> bytes, std::size_t most);
support::Bytes write_batch(const std::vector<BatchPart>& parts);
/// The first block of a sequence of [length][bytes]; the view is moved behind it.
std::optional<std::span<const std::uint8_t>> take_block(std::span<const std::uint8_t>& bytes);
void append_block(support::Bytes& to, std::span<const std::uint8_t> block);

}  // namespace amphoe::centre
