#include "core/face/demonstration/Footage.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <stdexcept>

#include "core/face/demonstration/Canvas.h"

namespace amphoe::face::demonstration {
namespace {

constexpr int frame_count = 200;
constexpr std::size_t chip_limit = 5118;  // thai-id-card.md: 20 parts of at most 255 bytes, less two

// From the canvas to the frame.
cv::Matx33d view(const cv::Point2d& place, double scale, double roll, double turn) {
    const cv::Matx33d to_eyes(1, 0, -canvas_eyes.x, 0, 1, -canvas_eyes.y, 0, 0, 1);
    const double depth = 20 * canvas_eye_distance;
    const cv::Matx33d turned(std::cos(turn), 0, 0, 0, 1, 0, std::sin(turn) / depth, 0, 1);
    const double c = scale * std::cos(roll);
    const double s = scale * std::sin(roll);
    const cv::Matx33d placed(c, -s, place.x, s, c, place.y, 0, 0, 1);
    return placed * turned * to_eyes;
}

cv::Mat seen(const cv::Mat& portrait, const cv::Matx33d& mapping, const cv::Size& size) {
    cv::Mat frame;
    cv::warpPerspective(portrait, frame, mapping, size, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return frame;
}

void add_noise(cv::Mat& frame, int seed, double deviation) {
    cv::RNG random(static_cast<std::uint64_t>(seed));
    cv::Mat noise(frame.size(), CV_32FC3);
    random.fill(noise, cv::RNG::NORMAL, 0, deviation);
    frame += noise;
}

cv::Mat to_8_bit_bgr(const cv::Mat& rgb) {
    cv::Mat result;
    rgb.convertTo(result, CV_8UC3);
    cv::cvtColor(result, result, cv::COLOR_RGB2BGR);
    return result;
}

}  // namespace

cv::Mat shoot(const cv::Mat& portrait, const Shot& shot) {
    return seen(portrait, view(shot.place, shot.scale, shot.roll, shot.turn), {frame_width, frame_height});
}

cv::Mat developed(cv::Mat frame, int seed, double noise) {
    add_noise(frame, seed, noise);
    return to_8_bit_bgr(frame);
}

cv::Mat camera_frame(const cv::Mat& portrait, int number, int seed) {
    const double phase = 2 * std::numbers::pi * number / frame_count;
    const cv::Point2d place(320 + 16 * std::sin(phase), 206 + 7 * std::sin(2 * phase + 0.5));
    const double scale = 0.80 + 0.045 * std::sin(phase + 1.2);
    const double roll = 0.035 * std::sin(2 * phase);
    const double turn = 0.16 * std::sin(phase + 0.4);
    cv::Mat frame = seen(portrait, view(place, scale, roll, turn), {frame_width, frame_height});
    frame *= 1 + 0.08 * std::sin(3 * phase);
    add_noise(frame, seed * 1000 + number, 2.5);
    return to_8_bit_bgr(frame);
}

void write_frames(const std::vector<cv::Mat>& frames, const std::filesystem::path& path) {
    cv::VideoWriter writer(path.string(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                           frames_per_second, {frame_width, frame_height});
    if (!writer.isOpened()) {
        throw std::runtime_error("cannot write " + path.filename().string());
    }
    for (const auto& frame : frames) {
        writer.write(frame);
    }
}

void write_recording(const cv::Mat& portrait, int seed, const std::filesystem::path& path) {
    std::vector<cv::Mat> frames;
    for (int number = 0; number < frame_count; ++number) {
        frames.push_back(camera_frame(portrait, number, seed));
    }
    write_frames(frames, path);
}

std::vector<std::uint8_t> card_photo(const cv::Mat& portrait, int seed) {
    cv::Mat photo = seen(portrait, view({149, 150}, 0.78, -0.012, -0.05), {297, 355});
    cv::GaussianBlur(photo, photo, {}, 0.8);
    // A print of some years: paler, warmer, blacks no longer black.
    photo = photo * 0.80 + cv::Scalar(40, 33, 24);
    add_noise(photo, seed * 1000 + 999, 1.5);
    const auto image = to_8_bit_bgr(photo);
    std::vector<std::uint8_t> encoded;
    for (int quality = 90; quality >= 5; --quality) {
        cv::imencode(".jpg", image, encoded, {cv::IMWRITE_JPEG_QUALITY, quality, cv::IMWRITE_JPEG_OPTIMIZE, 1});
        if (encoded.size() <= chip_limit) {
            return encoded;
        }
    }
    throw std::runtime_error("card photo does not fit the chip");
}

cv::Mat two_in_frame(const cv::Mat& left, const cv::Mat& right) {
    const cv::Size half(frame_width / 2, frame_height);
    cv::Mat frame;
    cv::hconcat(seen(left, view({160, 200}, 0.70, 0, 0), half), seen(right, view({160, 210}, 0.68, 0, 0), half), frame);
    add_noise(frame, 7, 2.5);
    return to_8_bit_bgr(frame);
}

cv::Mat empty_frame() {
    cv::Mat frame(frame_height, frame_width, CV_32FC3, cv::Scalar(176, 190, 204));
    // The back of an empty chair before the wall.
    cv::rectangle(frame, {220, 250, 200, 230}, cv::Scalar(96, 72, 54), cv::FILLED);
    cv::rectangle(frame, {240, 272, 160, 90}, cv::Scalar(126, 98, 74), cv::FILLED);
    cv::rectangle(frame, {0, 430, frame_width, 50}, cv::Scalar(120, 116, 110), cv::FILLED);
    cv::GaussianBlur(frame, frame, {}, 2);
    add_noise(frame, 8, 2.5);
    return to_8_bit_bgr(frame);
}

}  // namespace amphoe::face::demonstration
