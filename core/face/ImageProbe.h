// What the reference libraries say of a compressed picture before OpenCV may decode it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace amphoe::face {

struct ImageSize {
    std::int64_t width = 0;
    std::int64_t height = 0;
    bool whole_in_memory = false;  ///< while it is decoded: PNG, and JPEG of many scans; others line by line
};

/// Size from the header of a JPEG (libjpeg) or PNG (libpng) file; nothing for anything else.
std::optional<ImageSize> image_size(std::span<const std::uint8_t> encoded);

/// False for a JPEG that ends early, which OpenCV would fill with grey, or that has absurdly many scans. True for
/// another format. Call only when image_size() is within the limits.
bool jpeg_is_whole(std::span<const std::uint8_t> encoded);

}  // namespace amphoe::face
