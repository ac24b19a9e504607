#include "core/face/FacePoseEstimate.h"

#include <cmath>
#include <numbers>
#include <opencv2/calib3d.hpp>

namespace amphoe::face {
namespace {

// Median pitch of the landmark network on frontal press portraits; it belongs to the head model, not to the person.
constexpr double pitch_of_frontal_heads = 0;

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}

// Head coordinates as the camera sees a frontal head: x right, y down, z away; nose tip at the origin.
std::vector<cv::Point3d> head_model() {
    return {{0, 0, 0}, {0, 330, 65}, {-225, -170, 135}, {225, -170, 135}, {-150, 150, 125}, {150, 150, 125}};
}

std::vector<cv::Point2d> picture_points(const FaceLandmarks& points) {
    std::vector<cv::Point2d> chosen;
    for (const std::size_t index : {30U, 8U, 36U, 45U, 48U, 54U}) {
        chosen.emplace_back(points[index].x, points[index].y);
    }
    return chosen;
}

}  // namespace

domain::FacePose estimate_pose(const FaceLandmarks& points, int picture_width, int picture_height) {
    const double focal = picture_width;
    const cv::Matx33d camera(focal, 0, picture_width / 2.0, 0, focal, picture_height / 2.0, 0, 0, 1);
    cv::Vec3d rotation;
    // Start in front of the camera at the distance the eyes suggest, otherwise the fit may end behind it.
    const double depth = focal * 450 / std::max(1.0, distance_between(points[36], points[45]));
    cv::Vec3d translation((points[30].x - picture_width / 2.0) * depth / focal,
                          (points[30].y - picture_height / 2.0) * depth / focal, depth);
    if (!cv::solvePnP(head_model(), picture_points(points), camera, cv::noArray(), rotation, translation, true)) {
        return {};
    }
    cv::Matx33d turn;
    cv::Rodrigues(rotation, turn);
    const cv::Vec3d gaze = turn * cv::Vec3d(0, 0, -1);
    const cv::Vec3d eye_line = turn * cv::Vec3d(1, 0, 0);
    return {degrees(std::atan2(gaze[0], -gaze[2])),
            degrees(std::asin(std::clamp(-gaze[1], -1.0, 1.0))) - pitch_of_frontal_heads,
            degrees(std::atan2(eye_line[1], eye_line[0]))};
}

}  // namespace amphoe::face
