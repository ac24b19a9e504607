// Internal to this folder: the face cut out upright at a common size, for measures on its parts. Included by .cpp only.
#pragma once

#include <opencv2/core.hpp>

#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// 8-bit RGB, the eyes level, 64 px apart and at the same place in every patch; black outside the picture.
struct FacePatch {
    static constexpr int eye_distance = 64;
    static constexpr int width = 160;
    static constexpr int height = 176;
    static constexpr int eyes_x = 80;
    static constexpr int eyes_y = 60;

    cv::Mat rgb;

    /// The part between two corners given in eye distances from the middle of the eyes, right and down.
    cv::Mat part(double left, double top, double right, double bottom) const;
};

/// Landmarks may lie anywhere; collapsed ones give a patch of little meaning but of the same size.
FacePatch cut_upright_patch(const domain::Picture& picture, const FaceLandmarks& points);

}  // namespace amphoe::face
