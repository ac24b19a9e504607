#include "core/face/demonstration/PiecewiseWarp.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace amphoe::face::demonstration {
namespace {

using Triangle = std::array<std::size_t, 3>;

void add_edge_points(const cv::Size& size, std::vector<cv::Point2f>& points) {
    const auto right = static_cast<float>(size.width - 1);
    const auto bottom = static_cast<float>(size.height - 1);
    for (const float x : {0.F, 0.25F, 0.5F, 0.75F, 1.F}) {
        for (const float y : {0.F, 0.25F, 0.5F, 0.75F, 1.F}) {
            if (x == 0 || y == 0 || x == 1 || y == 1) {
                points.emplace_back(x * right, y * bottom);
            }
        }
    }
}

std::size_t nearest(const std::vector<cv::Point2f>& points, const cv::Point2f& place) {
    const auto found = std::min_element(points.begin(), points.end(), [&](const auto& a, const auto& b) {
        return cv::norm(a - place) < cv::norm(b - place);
    });
    return static_cast<std::size_t>(found - points.begin());
}

std::vector<Triangle> triangles_of(const cv::Size& size, const std::vector<cv::Point2f>& points) {
    const cv::Rect bounds(-1, -1, size.width + 2, size.height + 2);
    cv::Subdiv2D division(bounds);
    for (const auto& point : points) {
        if (bounds.contains(point)) {
            division.insert(point);
        }
    }
    std::vector<cv::Vec6f> corners;
    division.getTriangleList(corners);
    std::vector<Triangle> triangles;
    for (const auto& c : corners) {
        const std::array<cv::Point2f, 3> places{cv::Point2f(c[0], c[1]), cv::Point2f(c[2], c[3]),
                                                cv::Point2f(c[4], c[5])};
        if (std::all_of(places.begin(), places.end(), [&](const auto& place) { return bounds.contains(place); })) {
            triangles.push_back({nearest(points, places[0]), nearest(points, places[1]), nearest(points, places[2])});
        }
    }
    return triangles;
}

// Where each target pixel of the triangle comes from.
void fill_map(const std::array<cv::Point2f, 3>& from, const std::array<cv::Point2f, 3>& to, cv::Mat& map) {
    const cv::Matx23d back(cv::getAffineTransform(to.data(), from.data()));
    const auto bounds = cv::boundingRect(std::vector<cv::Point2f>(to.begin(), to.end())) & cv::Rect({}, map.size());
    if (bounds.empty()) {
        return;
    }
    cv::Mat mask = cv::Mat::zeros(bounds.size(), CV_8U);
    std::array<cv::Point, 3> corners;
    std::transform(to.begin(), to.end(), corners.begin(), [&](const auto& p) { return cv::Point(p) - bounds.tl(); });
    cv::fillConvexPoly(mask, corners.data(), 3, cv::Scalar(255));
    for (int y = bounds.y; y < bounds.br().y; ++y) {
        for (int x = bounds.x; x < bounds.br().x; ++x) {
            if (mask.at<std::uint8_t>(y - bounds.y, x - bounds.x) != 0) {
                map.at<cv::Vec2f>(y, x) = {static_cast<float>(back(0, 0) * x + back(0, 1) * y + back(0, 2)),
                                           static_cast<float>(back(1, 0) * x + back(1, 1) * y + back(1, 2))};
            }
        }
    }
}

}  // namespace

cv::Mat warp_piecewise(const cv::Mat& picture, std::vector<cv::Point2f> from, std::vector<cv::Point2f> to) {
    add_edge_points(picture.size(), from);
    add_edge_points(picture.size(), to);
    cv::Mat map(picture.size(), CV_32FC2);
    for (int y = 0; y < map.rows; ++y) {
        for (int x = 0; x < map.cols; ++x) {
            map.at<cv::Vec2f>(y, x) = {static_cast<float>(x), static_cast<float>(y)};
        }
    }
    for (const auto& t : triangles_of(picture.size(), to)) {
        fill_map({from[t[0]], from[t[1]], from[t[2]]}, {to[t[0]], to[t[1]], to[t[2]]}, map);
    }
    cv::Mat result;
    cv::remap(picture, result, map, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

}  // namespace amphoe::face::demonstration
