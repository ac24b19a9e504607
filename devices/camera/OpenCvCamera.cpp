#include "devices/camera/OpenCvCamera.h"

#include <filesystem>

#include "devices/camera/FrameReader.h"
#include "devices/camera/OpenCvGrabber.h"

namespace amphoe::devices::camera {

using domain::Failure;
using domain::FailureCode;

OpenCvCamera::OpenCvCamera() : OpenCvCamera(Options{}) {}
OpenCvCamera::OpenCvCamera(Options options) : OpenCvCamera(options, make_opencv_grabber) {}
OpenCvCamera::OpenCvCamera(Options options, GrabberFactory make_grabber)
    : options_(options), make_grabber_(std::move(make_grabber)) {}
OpenCvCamera::~OpenCvCamera() = default;

domain::Result<domain::Done> OpenCvCamera::open(const std::string& source) {
    close();
    const auto parsed = parse_source(source);
    if (!parsed) {
        return Failure{FailureCode::CameraMissing, "camera source is not a number, file:, pipeline: or a video URL"};
    }
    // Asked first because FFmpeg would also take a folder, a pipe or the name of a protocol.
    std::error_code error;
    if (parsed->kind == SourceKind::File && !std::filesystem::is_regular_file(parsed->text, error)) {
        return Failure{FailureCode::CameraMissing, "recording does not exist"};
    }
    auto reader = std::make_unique<FrameReader>(make_grabber_(*parsed), options_.paced);
    const auto opened = reader->wait_open(options_.open_timeout);
    if (opened) {
        reader_ = std::move(reader);
    }
    return opened;
}

domain::Result<domain::Picture> OpenCvCamera::next_picture(std::chrono::milliseconds timeout, std::stop_token stop) {
    if (!reader_) {
        return Failure{FailureCode::CameraStopped, "no camera is open"};
    }
    return reader_->next(timeout, std::move(stop));
}

void OpenCvCamera::close() {
    reader_.reset();
}

}  // namespace amphoe::devices::camera
