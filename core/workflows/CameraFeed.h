// Reads a camera on a thread of its own, so that the preview never waits for the analysis of a picture.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/ports/Camera.h"

namespace amphoe::workflows {

/// Opened, asked and closed from one thread; `on_picture` gets every picture on the reading thread.
class CameraFeed final : public ports::Camera {
  public:
    CameraFeed(ports::Camera& camera, std::function<void(const domain::Picture&)> on_picture);
    CameraFeed(const CameraFeed&) = delete;
    CameraFeed& operator=(const CameraFeed&) = delete;
    ~CameraFeed() override;

    domain::Result<domain::Done> open(const std::string& source) override;
    /// The newest picture not yet delivered; those nobody asked for in time are lost.
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds timeout, std::stop_token stop) override;
    void close() override;

  private:
    void read(const std::stop_token& stop);
    void put(domain::Result<domain::Picture> picture);

    ports::Camera& camera_;
    std::function<void(const domain::Picture&)> on_picture_;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::optional<domain::Result<domain::Picture>> newest_;
    bool open_ = false;
    std::jthread reader_;
};

}  // namespace amphoe::workflows
