// Cuts the chip that the recognition network was trained on.
#pragma once

#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// dlib's own alignment: 150 px, padding 0.25; any other padding makes matching worse (face.md section 3.1).
FaceChip cut_chip(const domain::Picture& picture, const FaceLandmarks& points);

}  // namespace amphoe::face
