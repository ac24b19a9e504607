// What a camera and a card would deliver of a portrait.
#pragma once

#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

namespace amphoe::face::demonstration {

inline constexpr int frame_width = 640;
inline constexpr int frame_height = 480;
inline constexpr int frames_per_second = 25;

/// Where the camera sees the portrait: the eyes' middle at `place`, scaled, rolled and turned (radians), the turn as
/// that of a plane seen from twenty eye distances away.
struct Shot {
    cv::Point2d place{320, 206};
    double scale = 0.80;
    double roll = 0;
    double turn = 0;
};

/// CV_32FC3 RGB, 0..255, before noise.
cv::Mat shoot(const cv::Mat& portrait, const Shot& shot);
/// Adds sensor noise of the given deviation; the same seed gives the same noise. 8-bit BGR.
cv::Mat developed(cv::Mat frame, int seed, double noise = 2.5);
/// Frames as MJPG in AVI. Throws std::runtime_error.
void write_frames(const std::vector<cv::Mat>& frames, const std::filesystem::path& path);

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
