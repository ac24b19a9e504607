#include "devices/camera/OpenCvGrabber.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace amphoe::devices::camera {
namespace {

constexpr int largest_side = 8192;

std::optional<domain::Picture> picture_of(const cv::Mat& frame) {
    if (frame.empty() || frame.cols > largest_side || frame.rows > largest_side || frame.type() != CV_8UC3) {
        return std::nullopt;
    }
    cv::Mat rgb;
    cv::cvtColor(frame, rgb, cv::COLOR_BGR2RGB);
    domain::Picture picture{rgb.cols, rgb.rows, {}, {}};
    picture.rgb.assign(rgb.datastart, rgb.dataend);
    return picture;
}

class OpenCvGrabber final : public FrameGrabber {
  public:
    explicit OpenCvGrabber(CameraSource source) : source_(std::move(source)) {}

    // The backends are named because OpenCV left to itself also asks every USB still camera and looks for series of
    // pictures. A backend that this build or system does not have opens nothing.
    bool open() override {
        switch (source_.kind) {
            case SourceKind::Device:
                return capture_.open(source_.device, cv::CAP_V4L2) || capture_.open(source_.device, cv::CAP_MSMF);
            case SourceKind::Pipeline:
                return capture_.open(source_.text, cv::CAP_GSTREAMER);
            case SourceKind::Url:
                return capture_.open(source_.text, cv::CAP_FFMPEG);
            case SourceKind::File:
                return capture_.open(source_.text, cv::CAP_FFMPEG) || capture_.open(source_.text, cv::CAP_OPENCV_MJPEG);
        }
        return false;
    }

    std::optional<domain::Picture> grab() override {
        cv::Mat frame;
        if (!capture_.read(frame) && (!recording() || !open() || !capture_.read(frame))) {
            return std::nullopt;
        }
        return picture_of(frame);
    }

    bool recording() const override { return source_.kind == SourceKind::File; }

    double frames_per_second() const override {
        const double stated = capture_.get(cv::CAP_PROP_FPS);
        return stated >= 1 && stated <= 240 ? stated : 25;
    }

  private:
    CameraSource source_;
    cv::VideoCapture capture_;
};

}  // namespace

std::unique_ptr<FrameGrabber> make_opencv_grabber(const CameraSource& source) {
    return std::make_unique<OpenCvGrabber>(source);
}

}  // namespace amphoe::devices::camera
