#include "core/face/FaceDetector.h"

#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

// The detector's window is 80 px; 800 px keep faces of a tenth of the picture and cost at most a tenth of a second.
constexpr int working_side = 800;
constexpr int small_picture_side = 500;
constexpr double least_side = 16;
constexpr double lowered_limit = -0.3;

cv::Mat scaled(const cv::Mat& grey, double scale) {
    if (scale == 1.0) {
        return grey;
    }
    cv::Mat result;
    cv::resize(grey, result, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

bool larger(const FoundFace& a, const FoundFace& b) {
    const auto area_a = static_cast<long long>(a.box.width) * a.box.height;
    const auto area_b = static_cast<long long>(b.box.width) * b.box.height;
    return area_a != area_b ? area_a > area_b : a.score > b.score;
}

domain::Box box_of(const dlib::rectangle& found, double scale) {
    const auto back = [scale](long value) { return static_cast<int>(std::lround(static_cast<double>(value) / scale)); };
    return {back(found.left()), back(found.top()), back(static_cast<long>(found.width())),
            back(static_cast<long>(found.height()))};
}

}  // namespace

struct FaceDetector::Body {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();

    std::vector<FoundFace> run(const cv::Mat& grey, double scale, double limit) {
        // So few pixels hold no face and are no input for the detector's pyramid.
        if (std::min(grey.cols, grey.rows) * scale < least_side) {
            return {};
        }
        const cv::Mat image = scaled(grey, scale);
        std::vector<dlib::rect_detection> detections;
        detector(dlib::cv_image<unsigned char>(image), detections, limit);
        std::vector<FoundFace> faces;
        for (const auto& detection : detections) {
            faces.push_back({box_of(detection.rect, scale), detection.detection_confidence});
        }
        std::sort(faces.begin(), faces.end(), larger);
        return faces;
    }
};

FaceDetector::FaceDetector() : body_(std::make_unique<Body>()) {}
FaceDetector::FaceDetector(const FaceDetector& other) : body_(std::make_unique<Body>(*other.body_)) {}
FaceDetector::~FaceDetector() = default;

std::vector<FoundFace> FaceDetector::find(const domain::Picture& picture) {
    cv::Mat grey;
    cv::cvtColor(view_of(picture), grey, cv::COLOR_RGB2GRAY);
    const int side = std::max(grey.cols, grey.rows);
    const double scale = side > working_side ? static_cast<double>(working_side) / side : 1.0;
    auto faces = body_->run(grey, scale, 0);
    if (faces.empty() && side <= small_picture_side) {
        faces = body_->run(grey, 2, 0);
        if (faces.empty()) {
            faces = body_->run(grey, 2, lowered_limit);
        }
    }
    return faces;
}

std::vector<FoundFace> FaceDetector::find_within(const domain::Picture& picture, const domain::Box& region,
                                                 double scale) {
    const auto part =
        cv::Rect(region.x, region.y, region.width, region.height) & cv::Rect(0, 0, picture.width, picture.height);
    if (part.empty()) {
        return {};
    }
    cv::Mat grey;
    cv::cvtColor(view_of(picture)(part), grey, cv::COLOR_RGB2GRAY);
    auto faces = body_->run(grey, scale, 0);
    for (auto& face : faces) {
        face.box.x += part.x;
        face.box.y += part.y;
    }
    return faces;
}

}  // namespace amphoe::face
