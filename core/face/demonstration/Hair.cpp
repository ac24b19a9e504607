#include "core/face/demonstration/Hair.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/face/demonstration/SoftShape.h"

namespace amphoe::face::demonstration {
namespace {

using Points = std::vector<cv::Point2d>;

// Smooth noise along one line, several octaves, about -1..1.
std::vector<double> strand_noise(std::uint64_t seed, int length) {
    cv::RNG random(seed);
    std::vector<double> noise(static_cast<std::size_t>(length), 0.0);
    for (const int step : {2, 5, 13, 37}) {
        double from = random.uniform(-1.0, 1.0);
        double to = random.uniform(-1.0, 1.0);
        for (int i = 0; i < length; ++i) {
            if (i % step == 0) {
                from = to;
                to = random.uniform(-1.0, 1.0);
            }
            const double part = static_cast<double>(i % step) / step;
            noise[static_cast<std::size_t>(i)] += 0.35 * (from + (to - from) * part);
        }
    }
    return noise;
}

// Strands run from the crown outwards and down: across the head they spread with the width of the hair at each height.
cv::Mat strands(const HeadFrame& head, const Colour& colour, int seed) {
    constexpr int columns = 2400;
    const auto noise = strand_noise(static_cast<std::uint64_t>(seed), columns);
    const auto crown = head.at(0, -1.9);
    const auto gloss = head.at(0, -1.25);
    cv::Mat paint(canvas_height, canvas_width, CV_32FC3);
    for (int y = 0; y < paint.rows; ++y) {
        for (int x = 0; x < paint.cols; ++x) {
            const double down = std::max(0.0, (y - crown.y) / canvas_eye_distance);
            const double width = head.half_width * (0.15 + 1.15 * std::tanh(1.1 * down));
            const double across = (x - crown.x) / width;
            const double place = std::clamp(across / 5 + 0.5, 0.0, 1.0) * (columns - 2);
            const auto index = static_cast<std::size_t>(place);
            const double part = place - std::floor(place);
            const double tone = noise[index] * (1 - part) + noise[index + 1] * part;
            // A band of light around the head at the height where hair bends.
            const double band = (y - gloss.y - 30 * across * across) / (0.28 * canvas_eye_distance);
            const double light = 1 + 0.34 * tone + 0.9 * std::exp(-band * band) * (0.55 + 0.6 * tone);
            paint.at<cv::Vec3f>(y, x) = {static_cast<float>(colour.red * light),
                                         static_cast<float>(colour.green * light),
                                         static_cast<float>(colour.blue * light)};
        }
    }
    return paint;
}

Points mirrored_outline(Points outline, const HeadFrame& head) {
    for (auto& point : outline) {
        point.x = 2 * head.centre.x - point.x;
    }
    return outline;
}

cv::Mat long_sides(const HeadFrame& head) {
    const Points right{head.at(0.02, -1.86), head.at(0.45, -1.80), head.at(0.88, -1.50), head.at(1.14, -0.95),
                       head.at(1.26, -0.2),  head.at(1.34, 0.7),   head.at(1.42, 1.6),   head.at(1.36, 2.35),
                       head.at(1.05, 2.45),  head.at(0.98, 1.7),   head.at(0.99, 0.9),   head.at(1.0, 0.2),
                       head.at(0.97, -0.35), head.at(0.82, -0.85), head.at(0.48, -1.06), head.at(0.05, -1.24)};
    return cv::max(soft_shape(right, 2.2), soft_shape(mirrored_outline(right, head), 2.2));
}

// A side parting; the fringe is swept to one side.
cv::Mat short_cap(const HeadFrame& head) {
    Points outline;
    for (const auto& place :
         Points{{-1.02, 0.00},  {-1.09, -0.55}, {-1.06, -1.10}, {-0.84, -1.60}, {-0.40, -1.86}, {0.10, -1.92},
                {0.56, -1.82},  {0.92, -1.50},  {1.08, -1.02},  {1.09, -0.50},  {1.02, 0.00},   {0.97, -0.05},
                {0.94, -0.45},  {0.88, -0.80},  {0.74, -0.98},  {0.48, -1.10},  {0.10, -1.06},  {-0.30, -1.14},
                {-0.62, -1.08}, {-0.82, -0.90}, {-0.93, -0.48}, {-0.97, -0.05}}) {
        outline.push_back(head.at(place.x, place.y));
    }
    return soft_shape(outline, 2.4);
}

cv::Mat tied_cap(const HeadFrame& head) {
    const auto cap = soft_shape(head.symmetric({{0.0, -1.80},
                                                {0.42, -1.74},
                                                {0.82, -1.48},
                                                {1.05, -1.02},
                                                {1.08, -0.55},
                                                {1.02, -0.12},
                                                {0.95, -0.35},
                                                {0.87, -0.72},
                                                {0.64, -0.94},
                                                {0.32, -1.06},
                                                {0.0, -1.10}}),
                                2.4);
    return cap;
}

}  // namespace

void paint_back_hair(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe) {
    if (recipe.hair == "long") {
        const auto shape =
            soft_shape(head.symmetric({{0.0, -1.7}, {0.9, -1.2}, {1.2, 0.0}, {1.3, 1.5}, {1.1, 2.3}, {0.4, 2.4}}), 4);
        lay(canvas, strands(head, recipe.hair_colour, recipe.seed + 1) * 0.7, shape);
        return;
    }
    // The head behind the face, so that nothing of the background shows between face and hair.
    const auto skull = soft_ellipse(head.at(0, -0.75), 1.02 * head.half_width, 1.02 * canvas_eye_distance, 2);
    lay(canvas, strands(head, recipe.hair_colour, recipe.seed + 1) * 0.6, skull);
    if (recipe.hair == "tied") {
        const auto knot = soft_ellipse(head.at(0, -1.86), 0.42 * head.half_width, 0.30 * canvas_eye_distance, 2.5);
        lay(canvas, strands(head, recipe.hair_colour, recipe.seed + 1) * 0.85, knot);
    }
}

void paint_front_hair(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe) {
    const auto coverage = recipe.hair == "long"   ? long_sides(head)
                          : recipe.hair == "tied" ? tied_cap(head)
                                                  : short_cap(head);
    // A soft shadow of the hair on the skin first.
    cv::Mat shadow;
    cv::GaussianBlur(coverage, shadow, {}, 9);
    shade(canvas, shadow, 0.72);
    lay(canvas, strands(head, recipe.hair_colour, recipe.seed), coverage);
}

}  // namespace amphoe::face::demonstration
