#include "core/face/LandmarkFinder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

// face.md section 12.5: the detector's box cuts the chin, so the crop is larger and lower.
constexpr double crop_growth = 1.15;
constexpr double crop_descent = 0.10;

/// Where a point of the crop lies in the picture: a turn, a scale and a shift.
using CropMapping = cv::Matx23d;

CropMapping crop_mapping(double centre_x, double centre_y, double side, double turn) {
    const double across = std::cos(turn) * side / LandmarkFinder::crop_side;
    const double down = std::sin(turn) * side / LandmarkFinder::crop_side;
    constexpr double middle = LandmarkFinder::crop_side / 2.0;
    return {across, -down,  centre_x - middle * (across - down),  //
            down,   across, centre_y - middle * (down + across)};
}

CropMapping crop_around(const domain::Box& box) {
    return crop_mapping(box.x + box.width / 2.0, box.y + box.height / 2.0 + crop_descent * box.height,
                        crop_growth * std::max(box.width, box.height), 0);
}

// face.md section 12.5: the square round the first points, turned upright by the line of the eyes.
CropMapping crop_around(const FaceLandmarks& points) {
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    const auto eye = left_eye(points);
    const auto other = right_eye(points);
    const auto centre = middle({left->x, top->y}, {right->x, bottom->y});
    const double width = static_cast<double>(right->x) - left->x;
    const double height = static_cast<double>(bottom->y) - top->y;
    return crop_mapping(centre.x, centre.y, crop_growth * std::max(width, height),
                        std::atan2(static_cast<double>(other.y) - eye.y, static_cast<double>(other.x) - eye.x));
}

cv::Mat sampled(const cv::Mat& rgb, const CropMapping& mapping) {
    cv::Mat result;
    cv::warpAffine(rgb, result, mapping, {LandmarkFinder::crop_side, LandmarkFinder::crop_side},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
    return result;
}

FaceLandmarks in_picture(const LandmarkFinder::CropPoints& found, const CropMapping& mapping) {
    FaceLandmarks points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const cv::Vec3d point(static_cast<double>(found[2 * i]) * LandmarkFinder::crop_side,
                              static_cast<double>(found[2 * i + 1]) * LandmarkFinder::crop_side, 1);
        const cv::Vec2d place = mapping * point;
        points[i] = {static_cast<float>(place[0]), static_cast<float>(place[1])};
    }
    return points;
}

// The mean of the points of a crop and of its mirror image.
LandmarkFinder::CropPoints mean_with_mirrored(const LandmarkFinder::CropPoints& seen,
                                              const LandmarkFinder::CropPoints& mirrored_seen) {
    constexpr float last = static_cast<float>(LandmarkFinder::crop_side - 1) / LandmarkFinder::crop_side;
    const auto order = mirror_order();
    LandmarkFinder::CropPoints mean{};
    for (std::size_t i = 0; i < landmark_count; ++i) {
        mean[2 * i] = (seen[2 * i] + last - mirrored_seen[2 * order[i]]) / 2;
        mean[2 * i + 1] = (seen[2 * i + 1] + mirrored_seen[2 * order[i] + 1]) / 2;
    }
    return mean;
}

}  // namespace

struct LandmarkFinder::Body {
    cv::dnn::Net network;

    CropPoints run(const cv::Mat& crop) {
        network.setInput(cv::dnn::blobFromImage(crop, 1.0 / 255, {}, {122.782, 117.001, 104.298}, false, false));
        const cv::Mat output = network.forward().reshape(1, 1);
        CropPoints points{};
        CV_Assert(output.cols == static_cast<int>(points.size()) && cv::checkRange(output));
        std::copy_n(output.ptr<float>(), points.size(), points.begin());
        return points;
    }
};

LandmarkFinder::LandmarkFinder(std::unique_ptr<Body> body) : body_(std::move(body)) {}
LandmarkFinder::~LandmarkFinder() = default;

domain::Result<std::unique_ptr<LandmarkFinder>> LandmarkFinder::read(std::span<const std::uint8_t> onnx) {
    try {
        // The network is too small to share: two threads wait for each other, on a busy machine for longer than they
        // compute, and take the processor from the preview.
        cv::setNumThreads(1);
        auto body = std::make_unique<Body>();
        body->network = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
        body->run(cv::Mat::zeros(crop_side, crop_side, CV_8UC3));
        return std::unique_ptr<LandmarkFinder>(new LandmarkFinder(std::move(body)));
    } catch (const cv::Exception& error) {
        return domain::Failure{domain::FailureCode::FaceModelInvalid, "landmark network: " + error.err};
    }
}

FaceLandmarks LandmarkFinder::locate(const domain::Picture& picture, const domain::Box& box) {
    const auto mapping = crop_around(box);
    return in_picture(body_->run(sampled(view_of(picture), mapping)), mapping);
}

FaceLandmarks LandmarkFinder::refine(const domain::Picture& picture, const FaceLandmarks& first) {
    const auto mapping = crop_around(first);
    const auto crop = sampled(view_of(picture), mapping);
    cv::Mat flipped;
    cv::flip(crop, flipped, 1);
    const auto seen = body_->run(crop);
    return in_picture(mean_with_mirrored(seen, body_->run(flipped)), mapping);
}

LandmarkFinder::CropPoints LandmarkFinder::points_of_crop(const domain::Picture& crop) {
    return body_->run(view_of(crop));
}

}  // namespace amphoe::face
