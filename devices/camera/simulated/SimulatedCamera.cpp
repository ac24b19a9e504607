#include "devices/camera/simulated/SimulatedCamera.h"

namespace amphoe::devices::camera {

using domain::Failure;
using domain::FailureCode;

SimulatedCamera::SimulatedCamera(std::vector<domain::Picture> pictures, AtEnd at_end)
    : pictures_(std::move(pictures)), at_end_(at_end) {}

domain::Result<domain::Done> SimulatedCamera::open(const std::string&) {
    if (pictures_.empty()) {
        return Failure{FailureCode::CameraMissing, "simulated camera has no pictures"};
    }
    next_ = 0;
    open_ = true;
    return domain::Done{};
}

domain::Result<domain::Picture> SimulatedCamera::next_picture(std::chrono::milliseconds, std::stop_token stop) {
    if (!open_ || stop.stop_requested()) {
        return Failure{FailureCode::CameraStopped, open_ ? "waiting was cancelled" : "no camera is open"};
    }
    if (next_ == pictures_.size()) {
        if (at_end_ == AtEnd::Stop) {
            return Failure{FailureCode::CameraStopped, "source ended"};
        }
        next_ = 0;
    }
    auto picture = pictures_[next_++];
    picture.taken_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return picture;
}

void SimulatedCamera::close() {
    open_ = false;
}

}  // namespace amphoe::devices::camera
