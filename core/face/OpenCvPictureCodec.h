// JPEG and PNG through OpenCV, behind checks of the header and the integrity of the file.
#pragma once

#include "core/ports/PictureCodec.h"

namespace amphoe::face {

/// Stateless.
class OpenCvPictureCodec final : public ports::PictureCodec {
  public:
    domain::Result<domain::Picture> decode(std::span<const std::uint8_t> encoded) override;
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture& picture, int quality) override;
    domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box& box,
                                        int longest_side) override;
};

}  // namespace amphoe::face
