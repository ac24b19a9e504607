#include "core/face/demonstration/SoftShape.h"

#include <opencv2/imgproc.hpp>

#include "core/face/demonstration/Canvas.h"

namespace amphoe::face::demonstration {
namespace {

// Sixteenths of a pixel keep slow curves smooth.
constexpr int fraction_bits = 4;

// Closed Catmull-Rom curve through the points.
std::vector<cv::Point> smooth(const std::vector<cv::Point2d>& points) {
    constexpr int steps = 12;
    std::vector<cv::Point> curve;
    const auto count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto& before = points[(i + count - 1) % count];
        const auto& from = points[i];
        const auto& to = points[(i + 1) % count];
        const auto& after = points[(i + 2) % count];
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            const auto place =
                0.5 * (2 * from + (to - before) * t + (2 * before - 5 * from + 4 * to - after) * (t * t) +
                       (3 * from - before - 3 * to + after) * (t * t * t));
            curve.emplace_back(cvRound(place.x * (1 << fraction_bits)), cvRound(place.y * (1 << fraction_bits)));
        }
    }
    return curve;
}

cv::Mat softened(cv::Mat mask, double softness) {
    mask.convertTo(mask, CV_32F, 1.0 / 255);
    cv::GaussianBlur(mask, mask, {}, softness);
    return mask;
}

cv::Mat three_channels(const cv::Mat& coverage) {
    cv::Mat result;
    cv::cvtColor(coverage, result, cv::COLOR_GRAY2RGB);
    return result;
}

}  // namespace

cv::Mat soft_shape(const std::vector<cv::Point2d>& outline, double softness) {
    cv::Mat mask = cv::Mat::zeros(canvas_height, canvas_width, CV_8U);
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{smooth(outline)}, cv::Scalar(255), cv::LINE_AA,
                 fraction_bits);
    return softened(mask, softness);
}

cv::Mat soft_ellipse(const cv::Point2d& centre, double half_width, double half_height, double softness) {
    cv::Mat mask = cv::Mat::zeros(canvas_height, canvas_width, CV_8U);
    cv::ellipse(mask, {cvRound(centre.x), cvRound(centre.y)}, {cvRound(half_width), cvRound(half_height)}, 0, 0, 360,
                cv::Scalar(255), cv::FILLED, cv::LINE_AA);
    return softened(mask, softness);
}

void lay(cv::Mat& canvas, const cv::Mat& paint, const cv::Mat& coverage) {
    const auto part = three_channels(coverage);
    canvas = canvas + (paint - canvas).mul(part);
}

cv::Mat plain(const Colour& colour) {
    return {canvas_height, canvas_width, CV_32FC3, cv::Scalar(colour.red, colour.green, colour.blue)};
}

void shade(cv::Mat& canvas, const cv::Mat& coverage, double factor) {
    const auto part = three_channels(coverage);
    canvas = canvas.mul(part * (factor - 1) + cv::Scalar::all(1));
}

}  // namespace amphoe::face::demonstration
