// What a citizen may wear or do before the camera, painted onto a portrait.
#pragma once

#include "core/face/demonstration/Canvas.h"
#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

cv::Mat with_dark_glasses(const cv::Mat& portrait, const FaceLandmarks& points);
/// Covers nose tip, mouth and chin.
cv::Mat with_mask(const cv::Mat& portrait, const FaceLandmarks& points, const Colour& cloth);
/// A knitted cap down to the eyebrows and a scarf up to the lower lip: eyes and nose stay free.
cv::Mat with_cap_and_scarf(const cv::Mat& portrait, const FaceLandmarks& points);
cv::Mat with_closed_eyes(const cv::Mat& portrait, const FaceLandmarks& points);
/// As when speaking or yawning: the lower lip and the chin sink.
cv::Mat with_open_mouth(const cv::Mat& portrait, const FaceLandmarks& points);

}  // namespace amphoe::face::demonstration
