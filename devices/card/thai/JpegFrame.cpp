#include "devices/card/thai/JpegFrame.h"

namespace amphoe::devices::card {
namespace {

constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kEndOfImage = 0xD9;

// C4, C8 and CC lie in the range of frame headers but are tables and an extension.
bool is_frame_header(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool stands_alone(unsigned marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

}  // namespace

bool begins_as_jpeg(std::span<const std::uint8_t> bytes) {
    return bytes.size() >= 2 && bytes[0] == 0xFF && bytes[1] == 0xD8;
}

bool ends_as_jpeg(std::span<const std::uint8_t> bytes) {
    return bytes.size() >= 2 && bytes.end()[-2] == 0xFF && bytes.end()[-1] == kEndOfImage;
}

std::optional<JpegFrame> jpeg_frame(std::span<const std::uint8_t> bytes) {
    if (!begins_as_jpeg(bytes)) {
        return std::nullopt;
    }
    const auto word = [&](std::size_t at) { return bytes[at] << 8 | bytes[at + 1]; };
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && bytes[at] == 0xFF) {
        const unsigned marker = bytes[at + 1];
        if (marker == 0xFF || stands_alone(marker)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        const auto length = static_cast<std::size_t>(word(at + 2));
        if (marker == kStartOfScan || marker == kEndOfImage || length < 2 || at + 2 + length > bytes.size()) {
            return std::nullopt;
        }
        if (is_frame_header(marker)) {
            return length < 8 ? std::nullopt : std::optional(JpegFrame{word(at + 7), word(at + 5)});
        }
        at += 2 + length;
    }
    return std::nullopt;
}

}  // namespace amphoe::devices::card
