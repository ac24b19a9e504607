#include "core/face/demonstration/Worn.h"

#include <opencv2/imgproc.hpp>

#include "core/face/demonstration/HeadFrame.h"
#include "core/face/demonstration/PiecewiseWarp.h"
#include "core/face/demonstration/SoftShape.h"

namespace amphoe::face::demonstration {
namespace {

cv::Point2d point_of(const FaceLandmarks& points, std::size_t index) {
    return {points[index].x, points[index].y};
}

Colour skin_at(const cv::Mat& portrait, const cv::Point2d& place) {
    const auto mean = cv::mean(portrait(cv::Rect(cvRound(place.x) - 8, cvRound(place.y) - 5, 16, 10)));
    return {cvRound(mean[0]), cvRound(mean[1]), cvRound(mean[2])};
}

// How far a point of the face sinks when the mouth opens, as part of the lower lip's way.
double sinking(std::size_t index) {
    const bool chin = index >= 6 && index <= 10;
    const bool jaw = index == 5 || index == 11;
    const bool lower_lip = (index >= 55 && index <= 59) || (index >= 65 && index <= 67);
    const bool corner = index == 48 || index == 54 || index == 60 || index == 64;
    return lower_lip ? 1 : chin ? 0.6 : jaw ? 0.4 : corner ? 0.4 : 0;
}

}  // namespace

cv::Mat with_dark_glasses(const cv::Mat& portrait, const FaceLandmarks& points) {
    cv::Mat result = portrait.clone();
    for (const auto& eye : {left_eye(points), right_eye(points)}) {
        const cv::Point2d place(eye.x, eye.y + 6.0);
        lay(result, plain({26, 26, 30}), soft_ellipse(place, 40, 29, 1.5));
        lay(result, plain({74, 78, 88}), soft_ellipse(place + cv::Point2d(-12, -12), 11, 6, 5) * 0.5);
    }
    lay(result, plain({20, 20, 22}), soft_ellipse({canvas_eyes.x, canvas_eyes.y}, 16, 3, 1));
    return result;
}

cv::Mat with_mask(const cv::Mat& portrait, const FaceLandmarks& points, const Colour& cloth) {
    std::vector<cv::Point2d> outline{point_of(points, 28)};
    for (std::size_t i = 15; i >= 1; --i) {
        auto place = point_of(points, i);
        if (i >= 6 && i <= 10) {
            place.y += 8;
        }
        outline.push_back(place);
    }
    const auto covered = soft_shape(outline, 1.5);
    cv::Mat result = portrait.clone();
    lay(result, plain(cloth), covered);
    for (const double down : {0.45, 0.6, 0.75}) {
        const cv::Point2d pleat(canvas_eyes.x, points[28].y + down * static_cast<double>(points[8].y - points[28].y));
        shade(result, soft_ellipse(pleat, 62, 1.5, 1.5).mul(covered), 0.85);
    }
    return result;
}

cv::Mat with_cap_and_scarf(const cv::Mat& portrait, const FaceLandmarks& points) {
    constexpr double brows = -0.28;
    const HeadFrame head(points);
    cv::Mat result = portrait.clone();
    lay(result, plain({22, 22, 26}),
        soft_ellipse(head.at(0, 1.8), 1.1 * head.half_width, 0.6 * canvas_eye_distance, 2));
    const auto cap =
        soft_shape(head.symmetric({{0.4, -1.75}, {1.0, -1.35}, {1.22, -0.6}, {1.14, brows + 0.1}, {0.5, brows}}), 1.5);
    lay(result, plain({92, 40, 44}), cap);
    for (double down = -1.5; down < brows; down += 0.12) {
        shade(result, soft_ellipse(head.at(0, down), 1.3 * head.half_width, 2, 2).mul(cap), 0.8);
    }
    return result;
}

cv::Mat with_closed_eyes(const cv::Mat& portrait, const FaceLandmarks& points) {
    cv::Mat result = portrait.clone();
    for (const auto& eye : {left_eye(points), right_eye(points)}) {
        const cv::Point2d place(eye.x, eye.y);
        const auto lid = skin_at(portrait, place + cv::Point2d(0, 34));
        lay(result, plain(lid), soft_ellipse(place, 27, 13, 3));
        shade(result, soft_ellipse(place + cv::Point2d(0, -9), 22, 3, 4), 0.88);
        // The lashes lie on the lower lid.
        std::vector<cv::Point2d> lashes;
        for (const double across : {-22.0, -11.0, 0.0, 11.0, 22.0}) {
            lashes.push_back(place + cv::Point2d(across, 8 - 0.012 * across * across));
        }
        for (const double across : {22.0, 11.0, 0.0, -11.0, -22.0}) {
            lashes.push_back(place + cv::Point2d(across, 5.5 - 0.012 * across * across));
        }
        lay(result, plain({58, 42, 36}), soft_shape(lashes, 1));
    }
    return result;
}

cv::Mat with_open_mouth(const cv::Mat& portrait, const FaceLandmarks& points) {
    constexpr double way = 0.36 * canvas_eye_distance;
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
    for (std::size_t i = 0; i < points.size(); ++i) {
        from.push_back(to_cv(points[i]));
        to.emplace_back(points[i].x, points[i].y + static_cast<float>(sinking(i) * way));
    }
    for (const auto& place : forehead(points)) {
        from.push_back(place);
        to.push_back(place);
    }
    cv::Mat result = warp_piecewise(portrait, from, to);
    std::vector<cv::Point2d> inside;
    for (std::size_t i = 60; i < points.size(); ++i) {
        inside.emplace_back(to[i].x, to[i].y);
    }
    lay(result, plain({52, 24, 26}), soft_shape(inside, 2));
    return result;
}

}  // namespace amphoe::face::demonstration
