#include "tests/centre/BatchFrames.h"

namespace amphoe::centre {
namespace {

constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kLongestHeader = 4096;

}  // namespace

std::optional<std::span<const std::uint8_t>> take_block(std::span<const std::uint8_t>& bytes) {
    if (bytes.size() < kLengthBytes) {
        return std::nullopt;
    }
    std::size_t length = 0;
    for (std::size_t at = 0; at < kLengthBytes; ++at) {
        length = (length << 8U) | bytes[at];
    }
    if (length > bytes.size() - kLengthBytes) {
        return std::nullopt;
    }
    const auto block = bytes.subspan(kLengthBytes, length);
    bytes = bytes.subspan(kLengthBytes + length);
    return block;
}

void append_block(support::Bytes& to, std::span<const std::uint8_t> block) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        to.push_back(static_cast<std::uint8_t>((block.size() >> static_cast<unsigned>(shift)) & 0xFFU));
    }
    to.insert(to.end(), block.begin(), block.end());
}

std::optional<std::vector<BatchPart>> read_batch(std::span<const std::uint8_t> bytes, std::size_t most) {
    std::vector<BatchPart> parts;
    while (!bytes.empty()) {
        const auto header = take_block(bytes);
        const auto content = header && header->size() <= kLongestHeader ? take_block(bytes) : std::nullopt;
        if (!content || parts.size() == most) {
            return std::nullopt;
        }
        parts.push_back({{header->begin(), header->end()}, {content->begin(), content->end()}});
    }
    return parts;
}

support::Bytes write_batch(const std::vector<BatchPart>& parts) {
    support::Bytes bytes;
    for (const auto& part : parts) {
        append_block(bytes, {reinterpret_cast<const std::uint8_t*>(part.header_json.data()), part.header_json.size()});
        append_block(bytes, part.content);
    }
    return bytes;
}

}  // namespace amphoe::centre
