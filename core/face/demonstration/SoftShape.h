// Shapes with soft edges, the only brush the portraits need.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

/// Coverage 0..1 (CV_32F, canvas size) of the closed smooth curve through the points; the edge fades over about
/// `softness` pixels.
cv::Mat soft_shape(const std::vector<cv::Point2d>& outline, double softness);
cv::Mat soft_ellipse(const cv::Point2d& centre, double half_width, double half_height, double softness);

/// Lays `paint` (CV_32FC3) over `canvas` where `coverage` says.
void lay(cv::Mat& canvas, const cv::Mat& paint, const cv::Mat& coverage);
/// One colour over the whole canvas.
cv::Mat plain(const Colour& colour);
/// Multiplies the canvas by `factor` where `coverage` says: shadows below 1, light above.
void shade(cv::Mat& canvas, const cv::Mat& coverage, double factor);

}  // namespace amphoe::face::demonstration
