#include "core/face/demonstration/HeadTurn.h"

#include <algorithm>
#include <cmath>

#include "core/face/demonstration/PiecewiseWarp.h"

namespace amphoe::face::demonstration {
namespace {

// What stands out of or lies in the smooth head, in eye distances (face.md names no measured head; these are the
// proportions of the usual six-point model of section 7).
double relief(std::size_t index) {
    static constexpr std::array<double, 9> nose{0.08, 0.20, 0.33, 0.45, 0.16, 0.22, 0.26, 0.22, 0.16};
    if (index >= 27 && index <= 35) {
        return nose[index - 27];
    }
    if (index >= 36 && index <= 47) {
        return -0.10;
    }
    return index >= 48 && index < landmark_count ? 0.10 : 0;
}

}  // namespace

cv::Mat turned_head(const cv::Mat& portrait, const FaceLandmarks& points, double yaw) {
    const double axis = (static_cast<double>(points[0].x) + points[16].x) / 2;
    const double half_width = 1.02 * (static_cast<double>(points[16].x) - points[0].x) / 2;
    std::vector<cv::Point2f> from;
    std::transform(points.begin(), points.end(), std::back_inserter(from), to_cv);
    const auto brow = forehead(points);
    from.insert(from.end(), brow.begin(), brow.end());
    std::vector<cv::Point2f> to;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double across = from[i].x - axis;
        const double down = (from[i].y - canvas_eyes.y) / (2.4 * canvas_eye_distance);
        const double inside = 1 - std::pow(across / half_width, 2) - 0.6 * down * down;
        const double depth = half_width * std::sqrt(std::max(0.0, inside)) + relief(i) * canvas_eye_distance;
        to.emplace_back(static_cast<float>(axis + across * std::cos(yaw) + depth * std::sin(yaw)), from[i].y);
    }
    return warp_piecewise(portrait, from, to);
}

}  // namespace amphoe::face::demonstration
