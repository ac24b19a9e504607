// An uncompressed picture as a plain value, so that ports need no image library.
#pragma once

#include <cstdint>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::domain {

/// 8-bit RGB, rows top to bottom, no padding: `rgb.size() == width * height * 3`.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
    support::Timestamp taken_at{};  ///< when the camera delivered it; epoch for pictures from files

    bool empty() const { return rgb.empty(); }
};

/// Pixel rectangle; the origin is the top left corner.
struct Box {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool operator==(const Box&) const = default;
};

}  // namespace amphoe::domain
