// What a reader thread needs of a video backend. Every call may block for as long as the backend likes.
#pragma once

#include <optional>

#include "core/domain/Picture.h"

namespace amphoe::devices::camera {

/// Used by one reader thread only.
class FrameGrabber {
  public:
    virtual ~FrameGrabber() = default;
    virtual bool open() = 0;
    /// The next frame; nothing when the source ended or failed.
    virtual std::optional<domain::Picture> grab() = 0;
    /// True for a recording that starts again at its end and is delivered at its own speed.
    virtual bool recording() const = 0;
    virtual double frames_per_second() const = 0;
};

}  // namespace amphoe::devices::camera
