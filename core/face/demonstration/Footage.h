// What a camera and a card would deliver of a portrait.
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

namespace amphoe::face::demonstration {

/// Frame `number` of a 640x480 recording at 25 frames a second, 8-bit BGR: slow pan, zoom, a few degrees of turn,
/// changing light, sensor noise. The same number and seed give the same frame.
cv::Mat camera_frame(const cv::Mat& portrait, int number, int seed);

/// Eight seconds as MJPG in AVI. Throws std::runtime_error.
void write_recording(const cv::Mat& portrait, int seed, const std::filesystem::path& path);

/// A chip photo: 297x355, another crop, faded, at most 5118 bytes of JPEG.
std::vector<std::uint8_t> card_photo(const cv::Mat& portrait, int seed);

/// Two persons side by side in one camera frame.
cv::Mat two_in_frame(const cv::Mat& left, const cv::Mat& right);
/// The counter with nobody at it.
cv::Mat empty_frame();

}  // namespace amphoe::face::demonstration
