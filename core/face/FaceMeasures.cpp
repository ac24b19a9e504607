#include "core/face/FaceMeasures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/face/FacePoseEstimate.h"
#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

constexpr double working_eye_distance = 64;
constexpr int dark_below = 26;
constexpr int bright_from = 247;

// The face at 64 px between the eyes, grey, with the landmarks in its coordinates and the hull of the face as mask.
struct FacePatch {
    cv::Mat grey;
    cv::Mat mask;
    FaceLandmarks points{};
};

cv::Point2f to_cv(const FacePoint& point) {
    return {point.x, point.y};
}

cv::Rect surroundings(const cv::Mat& rgb, const FaceLandmarks& points) {
    std::vector<cv::Point2f> corners;
    std::transform(points.begin(), points.end(), std::back_inserter(corners), to_cv);
    return cv::boundingRect(corners) & cv::Rect(0, 0, rgb.cols, rgb.rows);
}

FacePatch cut_patch(const cv::Mat& rgb, const FaceLandmarks& points) {
    FacePatch patch;
    const auto region = surroundings(rgb, points);
    if (region.empty()) {
        return patch;
    }
    // Landmarks may collapse on hostile pictures; the bounds keep the patch small.
    const double scale = std::clamp(working_eye_distance / std::max(1.0, eye_distance(points)), 0.01, 4.0);
    cv::cvtColor(rgb(region), patch.grey, cv::COLOR_RGB2GRAY);
    const cv::Size size(std::max(1, cvRound(region.width * scale)), std::max(1, cvRound(region.height * scale)));
    cv::resize(patch.grey, patch.grey, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    std::vector<cv::Point> hull_input;
    for (std::size_t i = 0; i < points.size(); ++i) {
        patch.points[i] = {static_cast<float>((static_cast<double>(points[i].x) - region.x) * scale),
                           static_cast<float>((static_cast<double>(points[i].y) - region.y) * scale)};
        hull_input.emplace_back(cvRound(patch.points[i].x), cvRound(patch.points[i].y));
    }
    std::vector<cv::Point> hull;
    cv::convexHull(hull_input, hull);
    patch.mask = cv::Mat::zeros(patch.grey.size(), CV_8U);
    cv::fillConvexPoly(patch.mask, hull, cv::Scalar(255));
    return patch;
}

using Histogram = std::array<double, 256>;

// Parts of one; all zero when the mask is empty.
Histogram histogram_of(const cv::Mat& grey, const cv::Mat& mask) {
    Histogram histogram{};
    double count = 0;
    for (int row = 0; row < grey.rows; ++row) {
        for (int column = 0; column < grey.cols; ++column) {
            if (mask.empty() || mask.at<std::uint8_t>(row, column) != 0) {
                histogram[grey.at<std::uint8_t>(row, column)] += 1;
                count += 1;
            }
        }
    }
    for (auto& part : histogram) {
        part = count > 0 ? part / count : 0;
    }
    return histogram;
}

void measure_light(const FacePatch& patch, FaceMeasures& measures) {
    const auto histogram = histogram_of(patch.grey, patch.mask);
    for (int value = 0; value < 256; ++value) {
        const double part = histogram[static_cast<std::size_t>(value)];
        measures.luminance_mean += part * value / 255;
        measures.under_exposed += value < dark_below ? part : 0;
        measures.over_exposed += value >= bright_from ? part : 0;
        measures.entropy -= part > 0 ? part * std::log2(part) : 0;
    }
}

// Intersection of the brightness histograms (64 bins) of a square on each cheek.
double light_uniformity(const FacePatch& patch) {
    constexpr int half = 10;
    const auto cheek = [&](std::size_t jaw, std::size_t nose) {
        const auto centre = middle(patch.points[jaw], patch.points[nose]);
        const cv::Rect square(cvRound(centre.x) - half, cvRound(centre.y) - half, 2 * half, 2 * half);
        return histogram_of(patch.grey(square & cv::Rect(0, 0, patch.grey.cols, patch.grey.rows)), {});
    };
    const auto left = cheek(2, 31);
    const auto right = cheek(14, 35);
    double common = 0;
    for (std::size_t bin = 0; bin < 64; ++bin) {
        const auto sum = [bin](const Histogram& histogram) {
            return histogram[bin * 4] + histogram[bin * 4 + 1] + histogram[bin * 4 + 2] + histogram[bin * 4 + 3];
        };
        common += std::min(sum(left), sum(right));
    }
    return common;
}

double sharpness(const FacePatch& patch) {
    cv::Mat edges;
    cv::Laplacian(patch.grey, edges, CV_64F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(edges, mean, deviation, patch.mask);
    return deviation[0] * deviation[0];
}

// Wider edges than `sharpness` looks at, because sensor noise makes a blurred face look sharp there.
double detail(const FacePatch& patch) {
    cv::Mat smooth;
    cv::GaussianBlur(patch.grey, smooth, {}, 1.5);
    cv::Mat edges;
    cv::Laplacian(smooth, edges, CV_64F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(edges, mean, deviation);
    return 100 * deviation[0] / std::max(1.0, cv::mean(smooth)[0]);
}

// Beside and above the head. Nothing of it in the picture counts as dark, which is no fault.
double background_of(const cv::Mat& rgb, const domain::Box& face) {
    cv::Mat around(rgb.rows, rgb.cols, CV_8U, cv::Scalar(255));
    const cv::Rect head(face.x - face.width / 4, face.y - face.height / 2, face.width * 3 / 2, face.height * 2);
    around(head & cv::Rect({}, rgb.size())) = 0;
    const int shoulders = std::clamp(face.y + face.height, 0, rgb.rows);
    around.rowRange(shoulders, rgb.rows) = 0;
    const auto mean = cv::mean(rgb, around);
    return (0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2]) / 255;
}

void measure_geometry(const domain::Picture& picture, const FaceLandmarks& points, FaceMeasures& measures) {
    const auto eyes = middle(left_eye(points), right_eye(points));
    const double eyes_to_chin = std::max(1.0, distance_between(eyes, points[8]));
    const double turn = std::min(std::abs(measures.pose.yaw), 60.0) * std::numbers::pi / 180;
    measures.eye_distance = eye_distance(points) / std::cos(turn);
    measures.head_size = eyes_to_chin / picture.height;
    for (const std::size_t upper : {61U, 62U, 63U}) {
        measures.mouth_gap =
            std::max(measures.mouth_gap, distance_between(points[upper], points[128 - upper]) / eyes_to_chin);
    }
    const double unit = std::max(1.0, measures.eye_distance);
    measures.margin_left = static_cast<double>(eyes.x) / unit;
    measures.margin_right = (picture.width - static_cast<double>(eyes.x)) / unit;
    measures.margin_above = static_cast<double>(eyes.y) / unit;
    measures.margin_below = (picture.height - static_cast<double>(eyes.y)) / unit;
    measures.points_outside = static_cast<int>(std::count_if(points.begin(), points.end(), [&](const FacePoint& point) {
        return point.x < 0 || point.y < 0 || point.x >= static_cast<float>(picture.width) ||
               point.y >= static_cast<float>(picture.height);
    }));
}

// The detector's boxes may reach beyond the edge.
domain::Box inside(const domain::Box& box, const domain::Picture& picture) {
    const auto part = cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, picture.width, picture.height);
    return {part.x, part.y, part.width, part.height};
}

double area(const FoundFace& face) {
    return static_cast<double>(face.box.width) * face.box.height;
}

}  // namespace

FaceMeasures measure(const domain::Picture& picture, const std::vector<FoundFace>& faces, const FaceLandmarks& points) {
    FaceMeasures measures;
    measures.faces = static_cast<int>(faces.size());
    measures.box = inside(faces.front().box, picture);
    measures.detection_score = faces.front().score;
    measures.second_face = faces.size() > 1 ? area(faces[1]) / std::max(1.0, area(faces[0])) : 0;
    measures.pose = estimate_pose(points, picture.width, picture.height);
    measure_geometry(picture, points, measures);
    measures.background = background_of(view_of(picture), measures.box);
    measures.features = measure_features(picture, points);
    const auto patch = cut_patch(view_of(picture), points);
    if (!patch.grey.empty()) {
        measure_light(patch, measures);
        measures.uniformity = light_uniformity(patch);
        measures.sharpness = sharpness(patch);
        measures.detail = detail(patch);
    }
    return measures;
}

}  // namespace amphoe::face
