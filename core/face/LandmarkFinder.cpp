#include "core/face/LandmarkFinder.h"

#include <algorithm>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

// face.md section 12.5: the detector's box cuts the chin, so the crop is larger and lower.
constexpr double crop_growth = 1.15;
constexpr double crop_descent = 0.10;

struct Crop {
    double x = 0;
    double y = 0;
    double side = 0;
};

Crop crop_around(const domain::Box& box) {
    const double side = crop_growth * std::max(box.width, box.height);
    return {box.x + box.width / 2.0 - side / 2, box.y + box.height / 2.0 + crop_descent * box.height - side / 2, side};
}

cv::Mat sampled(const cv::Mat& rgb, const Crop& crop) {
    const double step = crop.side / LandmarkFinder::crop_side;
    const cv::Matx23d mapping(step, 0, crop.x, 0, step, crop.y);
    cv::Mat result;
    cv::warpAffine(rgb, result, mapping, {LandmarkFinder::crop_side, LandmarkFinder::crop_side},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
    return result;
}

}  // namespace

struct LandmarkFinder::Body {
    cv::dnn::Net network;

    CropPoints run(const cv::Mat& crop) {
        network.setInput(cv::dnn::blobFromImage(crop, 1.0 / 255, {}, {122.782, 117.001, 104.298}, false, false));
        const cv::Mat output = network.forward().reshape(1, 1);
        CropPoints points{};
        CV_Assert(output.cols == static_cast<int>(points.size()));
        std::copy_n(output.ptr<float>(), points.size(), points.begin());
        return points;
    }
};

LandmarkFinder::LandmarkFinder(std::unique_ptr<Body> body) : body_(std::move(body)) {}
LandmarkFinder::~LandmarkFinder() = default;

domain::Result<std::unique_ptr<LandmarkFinder>> LandmarkFinder::read(std::span<const std::uint8_t> onnx) {
    try {
        auto body = std::make_unique<Body>();
        body->network = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
        body->run(cv::Mat::zeros(crop_side, crop_side, CV_8UC3));
        return std::unique_ptr<LandmarkFinder>(new LandmarkFinder(std::move(body)));
    } catch (const cv::Exception& error) {
        return domain::Failure{domain::FailureCode::FaceModelInvalid, "landmark network: " + error.err};
    }
}

FaceLandmarks LandmarkFinder::locate(const domain::Picture& picture, const domain::Box& box) {
    const auto crop = crop_around(box);
    const auto found = body_->run(sampled(view_of(picture), crop));
    FaceLandmarks points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {static_cast<float>(crop.x + static_cast<double>(found[2 * i]) * crop.side),
                     static_cast<float>(crop.y + static_cast<double>(found[2 * i + 1]) * crop.side)};
    }
    return points;
}

LandmarkFinder::CropPoints LandmarkFinder::points_of_crop(const domain::Picture& crop) {
    return body_->run(view_of(crop));
}

}  // namespace amphoe::face
