// Video through OpenCV: V4L2, FFmpeg, GStreamer or its own MJPEG reader.
#pragma once

#include <memory>

#include "devices/camera/CameraSource.h"
#include "devices/camera/FrameGrabber.h"

namespace amphoe::devices::camera {

std::unique_ptr<FrameGrabber> make_opencv_grabber(const CameraSource& source);

}  // namespace amphoe::devices::camera
