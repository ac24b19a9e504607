// A camera that delivers given pictures, for training and for tests of whatever uses a camera.
#pragma once

#include <vector>

#include "core/ports/Camera.h"

namespace amphoe::devices::camera {

/// Opens under any source. Delivers the pictures in order without waiting.
class SimulatedCamera final : public ports::Camera {
  public:
    enum class AtEnd { StartAgain, Stop };

    /// Without pictures no source opens (CameraMissing).
    explicit SimulatedCamera(std::vector<domain::Picture> pictures, AtEnd at_end = AtEnd::StartAgain);

    domain::Result<domain::Done> open(const std::string& source) override;
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds timeout, std::stop_token stop) override;
    void close() override;

  private:
    std::vector<domain::Picture> pictures_;
    AtEnd at_end_;
    std::size_t next_ = 0;
    bool open_ = false;
};

}  // namespace amphoe::devices::camera
