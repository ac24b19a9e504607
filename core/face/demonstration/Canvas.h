// The frame in which all portraits are made.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/face/FaceGeometry.h"

namespace amphoe::face::demonstration {

/// Every portrait is 1000 x 800 px, RGB, upright, with this distance and middle of the eyes.
inline constexpr int canvas_width = 1000;
inline constexpr int canvas_height = 800;
inline constexpr double canvas_eye_distance = 104;
inline const cv::Point2d canvas_eyes{500, 340};

/// An aligned face: floating-point RGB 0..255 in canvas coordinates.
struct CanvasFace {
    cv::Mat pixels;
    FaceLandmarks points{};
};

inline cv::Point2f to_cv(const FacePoint& point) {
    return {point.x, point.y};
}

/// `count` points on the forehead from one temple to the other, continuing the 68.
std::vector<cv::Point2f> forehead(const FaceLandmarks& points);

}  // namespace amphoe::face::demonstration
