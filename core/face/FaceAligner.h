// Cuts the chip that the recognition network was trained on.
#pragma once

#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Names how a face is cut and fused; changes with anything that changes a distance.
inline constexpr const char* chip_recipe = "two-pass-p225-flip";

/// dlib's own alignment: 150 px. Of the paddings 0.20, 0.225, 0.25 and 0.30 the second matched best with refined points
/// (tests/bench/face_accuracy).
FaceChip cut_chip(const domain::Picture& picture, const FaceLandmarks& points);

}  // namespace amphoe::face
