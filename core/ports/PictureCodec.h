// Port: compressed pictures in and out. Input is hostile until decoded.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// Safe from any thread.
class PictureCodec {
  public:
    virtual ~PictureCodec() = default;
    /// JPEG or PNG, EXIF orientation applied; above 4096 px a side at half the size. Larger than 8192 px a side, 32 MB
    /// or (PNG, progressive JPEG) 24 million pixels, damaged or another format: ImageInvalid.
    virtual domain::Result<domain::Picture> decode(std::span<const std::uint8_t> encoded) = 0;
    /// `quality` 1..100.
    virtual domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture& picture, int quality) = 0;
    /// The part of the picture inside `box`, made smaller (never larger) until no side exceeds `longest_side` pixels.
    /// ImageInvalid when the box lies outside.
    virtual domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box& box,
                                                int longest_side) = 0;
};

}  // namespace amphoe::ports
