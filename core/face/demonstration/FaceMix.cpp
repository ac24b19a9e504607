#include "core/face/demonstration/FaceMix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/face/demonstration/PiecewiseWarp.h"

namespace amphoe::face::demonstration {
namespace {

void scale_about(FaceLandmarks& points, std::size_t first, std::size_t last, double scale_x, double scale_y) {
    cv::Point2d centre;
    for (std::size_t i = first; i <= last; ++i) {
        centre += cv::Point2d(points[i].x, points[i].y) / static_cast<double>(last - first + 1);
    }
    for (std::size_t i = first; i <= last; ++i) {
        points[i].x = static_cast<float>(centre.x + (points[i].x - centre.x) * scale_x);
        points[i].y = static_cast<float>(centre.y + (points[i].y - centre.y) * scale_y);
    }
}

void reshape(FaceLandmarks& points, const Shape& shape) {
    const auto middle_x = static_cast<float>(canvas_eyes.x);
    const auto eyes_y = static_cast<float>(canvas_eyes.y);
    for (std::size_t i = 0; i <= 16; ++i) {
        // The jaw widens most at its corners and lengthens most at the chin.
        const double low = std::sin(std::numbers::pi * static_cast<double>(i) / 16);
        const double corner = std::abs(std::sin(2 * std::numbers::pi * static_cast<double>(i) / 16));
        points[i].x = static_cast<float>(middle_x + (points[i].x - middle_x) * (1 + (shape.jaw_width - 1) * corner));
        points[i].y = static_cast<float>(eyes_y + (points[i].y - eyes_y) * (1 + (shape.chin_length - 1) * low));
    }
    scale_about(points, 31, 35, shape.nose_width, 1);
    scale_about(points, 36, 41, shape.eye_size, shape.eye_size);
    scale_about(points, 42, 47, shape.eye_size, shape.eye_size);
    scale_about(points, 48, 67, 1, shape.lip_height);
    for (std::size_t i = 17; i <= 26; ++i) {
        points[i].y = static_cast<float>(eyes_y + (points[i].y - eyes_y) * shape.brow_height);
    }
}

std::vector<cv::Point2f> with_forehead(const FaceLandmarks& points) {
    auto result = forehead(points);
    for (const auto& point : points) {
        result.push_back(to_cv(point));
    }
    return result;
}

cv::Mat face_mask(const FaceLandmarks& points) {
    std::vector<cv::Point> corners;
    for (const auto& point : with_forehead(points)) {
        corners.emplace_back(cvRound(point.x), cvRound(point.y));
    }
    std::vector<cv::Point> hull;
    cv::convexHull(corners, hull);
    cv::Mat mask = cv::Mat::zeros(canvas_height, canvas_width, CV_8U);
    cv::fillConvexPoly(mask, hull, cv::Scalar(255));
    return mask;
}

// Only large structures remain, so a quarter of the size is enough.
cv::Mat large_structures(const cv::Mat& pixels) {
    constexpr double reach = canvas_eye_distance * 0.42;
    cv::Mat small;
    cv::resize(pixels, small, {}, 0.25, 0.25, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {}, reach / 4);
    cv::resize(small, small, pixels.size(), 0, 0, cv::INTER_LINEAR);
    return small;
}

// Replaces the large-scale light of a face by even light of the wanted skin colour; details stay. A mask keeps hair and
// background out of the estimate.
cv::Mat evenly_lit(const cv::Mat& pixels, const cv::Mat& mask, const Colour& skin) {
    cv::Mat weights;
    cv::cvtColor(mask, weights, cv::COLOR_GRAY2RGB);
    weights.convertTo(weights, CV_32F, 1.0 / 255);
    const cv::Mat light = large_structures(pixels.mul(weights)) / (large_structures(weights) + cv::Scalar::all(1e-3));
    cv::Mat ratio = pixels / (light + cv::Scalar::all(8));
    ratio.forEach<cv::Vec3f>([](cv::Vec3f& value, const int*) {
        // Coloured lamps leave coloured highlights: brightness may vary, the tint only a little.
        const float brightness = std::min((value[0] + value[1] + value[2]) / 3, 1.35F);
        for (int channel = 0; channel < 3; ++channel) {
            value[channel] = std::clamp(value[channel], 0.86F * brightness, 1.14F * brightness);
        }
    });
    cv::multiply(ratio, cv::Scalar(skin.red, skin.green, skin.blue), ratio);
    return ratio;
}

}  // namespace

std::vector<cv::Point2f> forehead(const FaceLandmarks& points) {
    // From the temples over the hair line, on half an ellipse above the ends of the jaw.
    const auto left = to_cv(points[0]);
    const auto right = to_cv(points[16]);
    const cv::Point2f centre((left.x + right.x) / 2, (left.y + right.y) / 2);
    const double half_width = (right.x - left.x) / 2.0;
    const double height = 1.16 * canvas_eye_distance;
    std::vector<cv::Point2f> arch;
    for (int step = 1; step <= 7; ++step) {
        const double angle = std::numbers::pi * step / 8;
        arch.emplace_back(static_cast<float>(centre.x - half_width * std::cos(angle)),
                          static_cast<float>(centre.y - height * std::sin(angle)));
    }
    return arch;
}

CanvasFace mirrored(const CanvasFace& face) {
    CanvasFace result;
    cv::flip(face.pixels, result.pixels, 1);
    const auto order = mirror_order();
    for (std::size_t i = 0; i < landmark_count; ++i) {
        result.points[i] = {static_cast<float>(canvas_width - 1) - face.points[order[i]].x, face.points[order[i]].y};
    }
    return result;
}

FaceLandmarks mixed_shape(const std::vector<WeightedFace>& faces, const Shape& shape) {
    FaceLandmarks mean{};
    for (const auto& [face, weight] : faces) {
        const auto other = mirrored(face);
        for (std::size_t i = 0; i < landmark_count; ++i) {
            mean[i].x += static_cast<float>(weight / 2) * (face.points[i].x + other.points[i].x);
            mean[i].y += static_cast<float>(weight / 2) * (face.points[i].y + other.points[i].y);
        }
    }
    reshape(mean, shape);
    return mean;
}

CanvasFace mix(const std::vector<WeightedFace>& faces, const FaceLandmarks& target, const Colour& skin) {
    // Mostly the face as it is, partly its mirror image: evens the turn of the heads without perfect symmetry.
    constexpr double own_part = 0.62;
    CanvasFace result{cv::Mat::zeros(canvas_height, canvas_width, CV_32FC3), target};
    for (const auto& [face, weight] : faces) {
        for (const bool mirror : {false, true}) {
            const auto source = mirror ? mirrored(face) : face;
            const auto lit = evenly_lit(source.pixels, face_mask(source.points), skin);
            const auto moved = warp_piecewise(lit, with_forehead(source.points), with_forehead(target));
            result.pixels += moved * (weight * (mirror ? 1 - own_part : own_part));
        }
    }
    // Mixing softens; a little sharpening brings eyes and brows back.
    cv::Mat soft;
    cv::GaussianBlur(result.pixels, soft, {}, 2.2);
    result.pixels += (result.pixels - soft) * 0.35;
    return result;
}

}  // namespace amphoe::face::demonstration
