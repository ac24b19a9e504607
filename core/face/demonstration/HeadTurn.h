// Turns a painted head as a solid one: its points get the depths of a common head and the picture follows them.
#pragma once

#include "core/face/demonstration/Canvas.h"

namespace amphoe::face::demonstration {

/// The portrait with the head turned by `yaw` radians, positive to the right of the picture. Shoulders and background
/// stay. Believable to about 0.6 radians either way.
cv::Mat turned_head(const cv::Mat& portrait, const FaceLandmarks& points, double yaw);

}  // namespace amphoe::face::demonstration
