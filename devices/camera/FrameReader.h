// One thread that reads a video source and keeps the newest frame.
#pragma once

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "devices/camera/FrameGrabber.h"

namespace amphoe::devices::camera {

/// Methods are called from one thread. Dropping the reader ends its thread; a thread that hangs in the backend is left
/// behind with everything it owns, and ends when the backend returns.
class FrameReader {
  public:
    /// `paced`: recordings run at their own speed and frames nobody asked for are lost, as with a camera; otherwise
    /// every frame of a recording is delivered, as fast as it is asked for.
    FrameReader(std::unique_ptr<FrameGrabber> grabber, bool paced);
    FrameReader(const FrameReader&) = delete;
    FrameReader& operator=(const FrameReader&) = delete;
    ~FrameReader();

    /// CameraMissing when the source does not open in time.
    domain::Result<domain::Done> wait_open(std::chrono::milliseconds timeout);
    /// A frame not delivered before. CameraStopped when there is none in time.
    domain::Result<domain::Picture> next(std::chrono::milliseconds timeout, std::stop_token stop);

  private:
    struct Shared;
    std::shared_ptr<Shared> shared_;
};

}  // namespace amphoe::devices::camera
