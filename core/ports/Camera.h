// Port: a source of live pictures.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// One camera, used from one thread at a time.
class Camera {
  public:
    virtual ~Camera() = default;
    /// `source` is a device number ("0"), "file:PATH", a URL, or "pipeline:DESCRIPTION" (console.md, visit script).
    /// CameraMissing when it cannot be opened. Opening again closes the earlier source.
    virtual domain::Result<domain::Done> open(const std::string& source) = 0;
    /// The newest picture, waiting at most `timeout`. CameraStopped when the source ended or gave nothing in time.
    virtual domain::Result<domain::Picture> next_picture(std::chrono::milliseconds timeout, std::stop_token stop) = 0;
    virtual void close() = 0;
};

}  // namespace amphoe::ports
