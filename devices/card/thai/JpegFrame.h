// Width and height of a JPEG from its frame header. Decoding is done elsewhere, by a bounded decoder.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace amphoe::devices::card {

struct JpegFrame {
    int width = 0;
    int height = 0;
};

/// True when the bytes begin with SOI, or end with EOI (ITU-T T.81 B.1.1.3).
bool begins_as_jpeg(std::span<const std::uint8_t> bytes);
bool ends_as_jpeg(std::span<const std::uint8_t> bytes);

/// The first frame header (SOFn, ITU-T T.81 B.2.2) before the scan; nothing when there is none.
std::optional<JpegFrame> jpeg_frame(std::span<const std::uint8_t> bytes);

}  // namespace amphoe::devices::card
