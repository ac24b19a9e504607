// Live pictures from a webcam, a recording, a network camera or a GStreamer pipeline.
#pragma once

#include <functional>
#include <memory>

#include "core/ports/Camera.h"
#include "devices/camera/CameraSource.h"
#include "devices/camera/FrameGrabber.h"

namespace amphoe::devices::camera {

class FrameReader;

/// Recordings ("file:") start again at their end. The newest frame wins: a slow caller never sees old ones.
class OpenCvCamera final : public ports::Camera {
  public:
    struct Options {
        /// Recordings run at their own speed; false delivers every frame as fast as it is asked for.
        bool paced = true;
        std::chrono::milliseconds open_timeout{10'000};
    };
    using GrabberFactory = std::function<std::unique_ptr<FrameGrabber>(const CameraSource&)>;

    OpenCvCamera();
    explicit OpenCvCamera(Options options);
    /// With another backend than OpenCV's, for tests.
    OpenCvCamera(Options options, GrabberFactory make_grabber);
    OpenCvCamera(const OpenCvCamera&) = delete;
    OpenCvCamera& operator=(const OpenCvCamera&) = delete;
    ~OpenCvCamera() override;

    domain::Result<domain::Done> open(const std::string& source) override;
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds timeout, std::stop_token stop) override;
    void close() override;

  private:
    Options options_;
    GrabberFactory make_grabber_;
    std::unique_ptr<FrameReader> reader_;
};

}  // namespace amphoe::devices::camera
