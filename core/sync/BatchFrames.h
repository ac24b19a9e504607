// Several sealed messages, or their answers, in one body (application/vnd.amphoedesk.batch): for each part four bytes
// of length and a JSON header, four bytes of length and the bytes themselves; lengths are big-endian.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/support/Digest.h"

namespace amphoe::sync {

inline constexpr const char* kBatchType = "application/vnd.amphoedesk.batch";
inline constexpr std::size_t kMostFrames = 64;
inline constexpr std::size_t kLargestBatch = 1024 * 1024;

struct Frame {
    std::string header;  ///< JSON object
    support::Bytes body;
};

/// Four bytes of length and the bytes.
void append_block(support::Bytes& to, std::span<const std::uint8_t> block);
/// Takes such a block off the front; nothing, and nothing taken, when it is not all there.
std::optional<std::span<const std::uint8_t>> take_block(std::span<const std::uint8_t>& rest);
/// What the frame takes in a batch.
std::size_t frame_size(const Frame& frame);
void append_frame(support::Bytes& batch, const Frame& frame);
/// Nothing when a length does not fit, a header is larger than 4 KiB, or there are more than `most` frames.
std::optional<std::vector<Frame>> read_frames(std::span<const std::uint8_t> batch, std::size_t most = kMostFrames);

}  // namespace amphoe::sync
