// A picture shown on a screen and filmed from it.
#pragma once

#include <opencv2/core.hpp>

namespace amphoe::face::demonstration {

/// Frame `number`: the grid of the screen's pixels beats with that of the camera (moiré), and the backlight's pulse
/// runs through the picture as a band. CV_32FC3 RGB in and out.
cv::Mat on_a_screen(const cv::Mat& frame, int number);

}  // namespace amphoe::face::demonstration
