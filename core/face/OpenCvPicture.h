// Internal to this folder: a picture seen as an OpenCV matrix. Included by .cpp files only.
#pragma once

#include <opencv2/core.hpp>

#include "core/domain/Picture.h"

namespace amphoe::face {

/// The picture's own pixels, RGB, not copied; read only, valid as long as the picture.
inline cv::Mat view_of(const domain::Picture& picture) {
    return {picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.rgb.data())};
}

/// A copy of an 8-bit RGB matrix.
inline domain::Picture picture_of(const cv::Mat& rgb) {
    domain::Picture picture{rgb.cols, rgb.rows, {}, {}};
    const cv::Mat packed = rgb.isContinuous() ? rgb : rgb.clone();
    picture.rgb.assign(packed.datastart, packed.datastart + packed.total() * packed.elemSize());
    return picture;
}

}  // namespace amphoe::face
