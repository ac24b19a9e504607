#include "core/sync/BatchFrames.h"

namespace amphoe::sync {
namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kLargestHeader = 4096;

}  // namespace

void append_block(support::Bytes& to, std::span<const std::uint8_t> block) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        to.push_back(static_cast<std::uint8_t>(block.size() >> shift));
    }
    to.insert(to.end(), block.begin(), block.end());
}

std::optional<std::span<const std::uint8_t>> take_block(std::span<const std::uint8_t>& rest) {
    if (rest.size() < kLengthBytes) {
        return std::nullopt;
    }
    std::size_t length = 0;
    for (std::size_t index = 0; index < kLengthBytes; ++index) {
        length = (length << 8) | rest[index];
    }
    if (length > rest.size() - kLengthBytes) {
        return std::nullopt;
    }
    const auto block = rest.subspan(kLengthBytes, length);
    rest = rest.subspan(kLengthBytes + length);
    return block;
}

std::size_t frame_size(const Frame& frame) {
    return 2 * kLengthBytes + frame.header.size() + frame.body.size();
}

void append_frame(support::Bytes& batch, const Frame& frame) {
    append_block(batch, {reinterpret_cast<const std::uint8_t*>(frame.header.data()), frame.header.size()});
    append_block(batch, frame.body);
}

std::optional<std::vector<Frame>> read_frames(std::span<const std::uint8_t> batch, std::size_t most) {
    std::vector<Frame> frames;
    while (!batch.empty()) {
        const auto header = take_block(batch);
        const auto body = header ? take_block(batch) : std::nullopt;
        if (!body || header->size() > kLargestHeader || frames.size() == most) {
            return std::nullopt;
        }
        frames.push_back({{header->begin(), header->end()}, {body->begin(), body->end()}});
    }
    return frames;
}

}  // namespace amphoe::sync
