#include "core/face/demonstration/SampleFaces.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "core/face/FaceModels.h"
#include "core/face/FileBytes.h"
#include "core/face/OpenCvPicture.h"
#include "core/face/OpenCvPictureCodec.h"

namespace amphoe::face::demonstration {
namespace {

constexpr std::size_t file_limit = 32 * 1024 * 1024;

// Maps the eyes to where the canvas has them.
cv::Matx23d canvas_mapping(const FaceLandmarks& points) {
    const auto left = left_eye(points);
    const auto right = right_eye(points);
    const auto eyes = middle(left, right);
    const double scale = canvas_eye_distance / eye_distance(points);
    const double angle = std::atan2(static_cast<double>(right.y) - left.y, static_cast<double>(right.x) - left.x);
    const double c = scale * std::cos(angle);
    const double s = scale * std::sin(angle);
    return {c, s, canvas_eyes.x - c * eyes.x - s * eyes.y, -s, c, canvas_eyes.y + s * eyes.x - c * eyes.y};
}

FaceLandmarks mapped(const FaceLandmarks& points, const cv::Matx23d& m) {
    FaceLandmarks result;
    std::transform(points.begin(), points.end(), result.begin(), [&](const FacePoint& point) {
        return FacePoint{static_cast<float>(m(0, 0) * point.x + m(0, 1) * point.y + m(0, 2)),
                         static_cast<float>(m(1, 0) * point.x + m(1, 1) * point.y + m(1, 2))};
    });
    return result;
}

cv::Mat warped(const cv::Mat& pixels, const cv::Matx23d& mapping) {
    cv::Mat result;
    cv::warpAffine(pixels, result, mapping, {canvas_width, canvas_height}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return result;
}

double distance_to(const FoundFace& face, const Share& share) {
    return std::hypot(face.box.x + face.box.width / 2.0 - share.x, face.box.y + face.box.height / 2.0 - share.y);
}

}  // namespace

SampleFaces::SampleFaces(std::filesystem::path samples, const std::filesystem::path& models)
    : samples_(std::move(samples)) {
    const auto onnx = read_file(models / landmark_file, file_limit);
    auto finder = LandmarkFinder::read(onnx.value_or(std::vector<std::uint8_t>()));
    if (!finder) {
        throw std::runtime_error(finder.error().detail);
    }
    finder_ = std::move(*finder);
}

CanvasFace SampleFaces::face(const Share& share) {
    const auto bytes = read_file(samples_ / share.file, file_limit);
    const auto picture = OpenCvPictureCodec().decode(bytes.value_or(std::vector<std::uint8_t>()));
    if (!picture) {
        throw std::runtime_error("cannot read " + share.file);
    }
    const auto faces = detector_.find(*picture);
    const auto nearest = std::min_element(faces.begin(), faces.end(), [&](const auto& a, const auto& b) {
        return distance_to(a, share) < distance_to(b, share);
    });
    if (nearest == faces.end() || distance_to(*nearest, share) > nearest->box.width) {
        throw std::runtime_error("no face at the stated place of " + share.file);
    }
    const auto rough = finder_->locate(*picture, nearest->box);
    const auto points = upright_landmarks(view_of(*picture), rough);
    const auto mapping = canvas_mapping(points);
    CanvasFace result{warped(view_of(*picture), mapping), mapped(points, mapping)};
    result.pixels.convertTo(result.pixels, CV_32FC3);
    return result;
}

// A second pass on the upright face, averaged with its mirror image, brings the points closer (face.md section 12.5).
FaceLandmarks SampleFaces::upright_landmarks(const cv::Mat& pixels, const FaceLandmarks& rough) {
    const auto mapping = canvas_mapping(rough);
    const auto canvas = warped(pixels, mapping);
    std::vector<cv::Point2f> corners;
    for (const auto& point : mapped(rough, mapping)) {
        corners.push_back(to_cv(point));
    }
    const auto bounds = cv::boundingRect(corners);
    const int side = std::max(bounds.width, bounds.height);
    // The finder grows the box by 1.15 and moves it down by a tenth; here the bounds are already the face.
    const auto locate = [&](const cv::Mat& image, int centre_x) {
        const int top = bounds.y + bounds.height / 2 - side / 2 - side / 10;
        return finder_->locate(picture_of(image), {centre_x - side / 2, top, side, side});
    };
    const int centre = bounds.x + bounds.width / 2;
    const auto points = locate(canvas, centre);
    cv::Mat back;
    cv::invertAffineTransform(mapping, back);
    return mapped(points, cv::Matx23d(back));
}

}  // namespace amphoe::face::demonstration
