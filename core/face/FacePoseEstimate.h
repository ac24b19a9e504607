// Where a head is turned, from its landmarks.
#pragma once

#include "core/domain/FaceEvidence.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Fits the usual six-point head to the landmarks, the focal length taken as the picture's width (face.md section 7).
/// Yaw is right in sign and order, roll exact, pitch the roughest of the three.
domain::FacePose estimate_pose(const FaceLandmarks& points, int picture_width, int picture_height);

}  // namespace amphoe::face
