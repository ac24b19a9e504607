// Moves a picture so that given points come to lie on others, triangle by triangle.
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace amphoe::face::demonstration {

/// `from` and `to` correspond; the edge of the picture stays. Three-channel floating point.
cv::Mat warp_piecewise(const cv::Mat& picture, std::vector<cv::Point2f> from, std::vector<cv::Point2f> to);

}  // namespace amphoe::face::demonstration
