#include "core/face/demonstration/HintFootage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "core/face/demonstration/Footage.h"
#include "core/face/demonstration/HeadTurn.h"
#include "core/face/demonstration/ScreenReplay.h"
#include "core/face/demonstration/Worn.h"

namespace amphoe::face::demonstration {
namespace {

constexpr int hint_frames = 30;
constexpr int presence_frames = 75;
constexpr double tau = 2 * std::numbers::pi;

struct Scene {
    const Sitter& sitter;
    const Sitter& other;
};

using Frame = std::function<cv::Mat(const Scene&, int)>;  // CV_32FC3, by number

struct Clip {
    const char* name;
    int frames;
    double noise;
    Frame frame;
};

// Somebody who sits: a little sway, never quite still.
Shot seated(int number, double scale = 0.80) {
    Shot shot;
    const double phase = tau * number / 50;
    shot.place += cv::Point2d(3 * std::sin(phase), 1.5 * std::sin(2 * phase + 0.5));
    shot.scale = scale * (1 + 0.006 * std::sin(phase + 1));
    shot.roll = 0.01 * std::sin(2 * phase);
    return shot;
}

Frame worn(cv::Mat (*paint)(const cv::Mat&, const FaceLandmarks&)) {
    return [paint](const Scene& scene, int n) {
        return shoot(paint(scene.sitter.portrait, scene.sitter.points), seated(n));
    };
}

Frame masked(const Colour& cloth) {
    return [cloth](const Scene& scene, int n) {
        return shoot(with_mask(scene.sitter.portrait, scene.sitter.points, cloth), seated(n));
    };
}

Frame at_light(double gain, double offset) {
    return [gain, offset](const Scene& scene, int n) -> cv::Mat {
        return shoot(scene.sitter.portrait, seated(n)) * gain + cv::Scalar::all(offset);
    };
}

// A window behind the person: the blue-grey wall glows, the person stays dark.
cv::Mat before_a_window(const Scene& scene, int n) {
    const cv::Mat frame = shoot(scene.sitter.portrait, seated(n));
    std::vector<cv::Mat> channels;
    cv::split(frame, channels);
    cv::Mat wall = (channels[2] - channels[0] > 8) & (channels[0] > 120);
    wall.convertTo(wall, CV_32F, 1.0 / 255);
    cv::GaussianBlur(wall, wall, {}, 2);
    cv::cvtColor(wall, wall, cv::COLOR_GRAY2RGB);
    return frame.mul(cv::Scalar::all(1) - wall) * 0.40 + wall * 252;
}

cv::Mat lit_from_the_side(const Scene& scene, int n) {
    cv::Mat frame = shoot(scene.sitter.portrait, seated(n));
    for (int x = 0; x < frame.cols; ++x) {
        const double part = 1 / (1 + std::exp((x - frame.cols / 2.0) / 18));
        frame.col(x) *= 0.35 + 1.0 * part;
    }
    return frame;
}

cv::Mat two_persons(const Scene& scene, int n) {
    cv::Mat frame;
    auto half = [n](const cv::Mat& portrait, double phase) {
        auto shot = seated(n, 0.62);
        shot.place += cv::Point2d(2 * std::sin(phase), 20);
        return cv::Mat(shoot(portrait, shot)(cv::Rect(160, 0, 320, frame_height)));
    };
    cv::hconcat(half(scene.sitter.portrait, 0), half(scene.other.portrait, 1), frame);
    return frame;
}

cv::Mat walking_past(const Scene& scene, int n) {
    Shot shot;
    shot.place.x += 110 * std::sin(tau * n / 20);
    return shoot(scene.sitter.portrait, shot);
}

cv::Mat out_of_focus(const Scene& scene, int n) {
    cv::Mat frame = shoot(scene.sitter.portrait, seated(n));
    cv::GaussianBlur(frame, frame, {}, 7);
    return frame;
}

cv::Mat head_turning(const Scene& scene, int n) {
    const double yaw = 0.50 * std::sin(tau * n / presence_frames);
    return shoot(turned_head(scene.sitter.portrait, scene.sitter.points, yaw), seated(n));
}

// A print held up, turned to and fro and tilted as a hand does it.
cv::Mat photo_turned(const Scene& scene, int n) {
    auto shot = seated(n);
    shot.turn = 0.60 * std::sin(tau * n / presence_frames);
    shot.roll = 0.06 * std::sin(tau * n / 40);
    shot.place.x += 25 * std::sin(tau * n / 60);
    return shoot(scene.sitter.portrait, shot);
}

Frame plain_shot(const Shot& fixed) {
    return [fixed](const Scene& scene, int) { return shoot(scene.sitter.portrait, fixed); };
}

Frame seated_at(double scale, const cv::Point2d& moved = {}) {
    return [scale, moved](const Scene& scene, int n) {
        auto shot = seated(n, scale);
        shot.place += moved;
        return shoot(scene.sitter.portrait, shot);
    };
}

Frame facing(double yaw) {
    return [yaw](const Scene& scene, int n) {
        return shoot(turned_head(scene.sitter.portrait, scene.sitter.points, yaw), seated(n));
    };
}

const std::vector<Clip>& clips() {
    static const std::vector<Clip> all{
        {"good", hint_frames, 2.5, seated_at(0.80)},
        {"none", hint_frames, 2.5,
         [](const Scene&, int) {
             cv::Mat frame;
             empty_frame().convertTo(frame, CV_32FC3);
             cv::cvtColor(frame, frame, cv::COLOR_BGR2RGB);
             return frame;
         }},
        {"many", hint_frames, 2.5, two_persons},
        {"small", hint_frames, 2.5, seated_at(0.42)},
        {"near", hint_frames, 2.5, seated_at(1.50, {0, -30})},
        {"cropped", hint_frames, 2.5, seated_at(0.95, {245, 0})},
        {"dark", hint_frames, 4, at_light(0.17, 0)},
        {"bright", hint_frames, 2.5, at_light(1.2, 115)},
        {"backlit", hint_frames, 2.5, before_a_window},
        {"side_lit", hint_frames, 2.5, lit_from_the_side},
        {"turned", hint_frames, 2.5, facing(0.55)},
        {"eyes_closed", hint_frames, 2.5, worn(with_closed_eyes)},
        {"mouth_open", hint_frames, 2.5, worn(with_open_mouth)},
        {"glasses", hint_frames, 2.5, worn(with_dark_glasses)},
        {"mask", hint_frames, 2.5, masked({158, 198, 214})},
        {"mask-black", hint_frames, 2.5, masked({34, 34, 38})},
        {"mask-white", hint_frames, 2.5, masked({226, 226, 224})},
        {"unclear", hint_frames, 2.5, worn(with_cap_and_scarf)},
        {"moving", hint_frames, 2.5, walking_past},
        {"blurred", hint_frames, 2.5, out_of_focus},
        {"presence-turning-head", presence_frames, 2.5, head_turning},
        {"presence-photo-turned", presence_frames, 2.5, photo_turned},
        {"presence-photo-still", presence_frames, 2.5, plain_shot({})},
        {"presence-screen", presence_frames, 2.5,
         [](const Scene& scene, int n) { return on_a_screen(shoot(scene.sitter.portrait, seated(n)), n); }},
    };
    return all;
}

}  // namespace

std::vector<std::string> clip_names() {
    std::vector<std::string> names;
    std::transform(clips().begin(), clips().end(), std::back_inserter(names), [](const Clip& c) { return c.name; });
    return names;
}

std::vector<cv::Mat> clip(const std::string& name, const Sitter& sitter, const Sitter& other) {
    const auto found = std::find_if(clips().begin(), clips().end(), [&](const Clip& c) { return c.name == name; });
    if (found == clips().end()) {
        throw std::runtime_error("no clip is called " + name);
    }
    std::vector<cv::Mat> frames;
    for (int number = 0; number < found->frames; ++number) {
        frames.push_back(developed(found->frame({sitter, other}, number), 5000 + number, found->noise));
    }
    return frames;
}

}  // namespace amphoe::face::demonstration
