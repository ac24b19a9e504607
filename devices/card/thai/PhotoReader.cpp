#include "devices/card/thai/PhotoReader.h"

#include <algorithm>
#include <array>

#include "core/support/Digest.h"
#include "devices/card/thai/JpegFrame.h"

namespace amphoe::devices::card {
namespace {

// Photos of the card are about 297 x 355; a larger frame in 5 kB is an attack on the decoder.
constexpr int kMostPixelsPerSide = 1024;

// Up to and with the last end marker; what follows is padding. Empty without a marker.
std::span<const std::uint8_t> cut_after_end(std::span<const std::uint8_t> bytes) {
    constexpr std::array<std::uint8_t, 2> kEnd{0xFF, 0xD9};
    const auto end = std::find_end(bytes.begin(), bytes.end(), kEnd.begin(), kEnd.end());
    if (end == bytes.end()) {
        return {};
    }
    return bytes.first(static_cast<std::size_t>(end - bytes.begin()) + kEnd.size());
}

std::optional<domain::CardPhoto> accepted(std::span<const std::uint8_t> jpeg, Warnings& warnings) {
    const auto frame = jpeg_frame(jpeg);
    if (!frame) {
        warnings.emplace_back("photo.invalid");
        return std::nullopt;
    }
    const auto possible = [](int side) { return side >= 1 && side <= kMostPixelsPerSide; };
    if (!possible(frame->width) || !possible(frame->height)) {
        warnings.emplace_back("photo.dimensions");
        return std::nullopt;
    }
    return domain::CardPhoto{{jpeg.begin(), jpeg.end()}, frame->width, frame->height, support::sha256_hex(jpeg)};
}

}  // namespace

PhotoReader::PhotoReader(CommandExchange& exchange, CardImage& image, Layout layout)
    : exchange_(exchange), image_(image), layout_(layout), photo_(locate(layout, Field::Photo)) {}

std::size_t PhotoReader::announced_length() const {
    const auto length = image_.bytes(locate(layout_, Field::PhotoLength));
    return static_cast<std::size_t>(length[0] << 8 | length[1]);
}

std::span<const std::uint8_t> PhotoReader::first(std::size_t length) const {
    return image_.bytes({photo_.block, photo_.offset, length});
}

domain::Result<domain::Done> PhotoReader::fetch(std::size_t length,
                                                const std::function<void(int percent)>& on_percent) {
    const Location wanted{photo_.block, photo_.offset, length};
    for (auto left = image_.missing(wanted).length; left > 0; left = image_.missing(wanted).length) {
        const auto known = length - left;
        on_percent(static_cast<int>(known * 100 / length));
        const auto on_part = [&](std::size_t received) {
            on_percent(static_cast<int>(std::min(known + received, length) * 100 / length));
        };
        if (auto done = exchange_.fetch_some(wanted, image_, on_part); !done) {
            return done;
        }
    }
    return domain::Done{};
}

domain::Result<std::optional<domain::CardPhoto>> PhotoReader::read(const std::function<void(int percent)>& on_percent,
                                                                   Warnings& warnings) {
    const auto announced = announced_length();
    const bool plausible = announced >= 2 && announced <= photo_.length;
    if (auto done = fetch(2, on_percent); !done) {
        return done.error();
    }
    if (!begins_as_jpeg(first(2))) {
        warnings.emplace_back("photo.invalid");
        return std::optional<domain::CardPhoto>{};
    }
    if (plausible) {
        if (auto done = fetch(announced, on_percent); !done) {
            return done.error();
        }
        if (ends_as_jpeg(first(announced))) {
            return accepted(first(announced), warnings);
        }
    }
    warnings.emplace_back("photo.length");
    if (auto done = fetch(photo_.length, on_percent); !done) {
        return done.error();
    }
    return accepted(cut_after_end(first(photo_.length)), warnings);
}

}  // namespace amphoe::devices::card
