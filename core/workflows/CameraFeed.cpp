#include "core/workflows/CameraFeed.h"

#include <utility>

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Picture;
using domain::Result;

namespace {
constexpr std::chrono::milliseconds kPictureTimeout{3000};
}

CameraFeed::CameraFeed(ports::Camera& camera, std::function<void(const Picture&)> on_picture)
    : camera_(camera), on_picture_(std::move(on_picture)) {}

CameraFeed::~CameraFeed() {
    close();
}

Result<domain::Done> CameraFeed::open(const std::string& source) {
    close();
    auto opened = camera_.open(source);
    if (opened) {
        open_ = true;
        newest_.reset();
        reader_ = std::jthread([this](const std::stop_token& stop) { read(stop); });
    }
    return opened;
}

void CameraFeed::read(const std::stop_token& stop) {
    try {
        while (!stop.stop_requested()) {
            auto picture = camera_.next_picture(kPictureTimeout, stop);
            if (picture && on_picture_) {
                on_picture_(*picture);
            }
            const bool ended = !picture;
            put(std::move(picture));
            if (ended) {
                return;
            }
        }
    } catch (const std::exception& error) {
        put(Failure{FailureCode::CameraStopped, error.what()});
    }
}

void CameraFeed::put(Result<Picture> picture) {
    const std::scoped_lock lock(mutex_);
    newest_ = std::move(picture);
    arrived_.notify_all();
}

Result<Picture> CameraFeed::next_picture(std::chrono::milliseconds timeout, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    arrived_.wait_for(lock, stop, timeout, [this] { return newest_.has_value(); });
    if (stop.stop_requested() || !newest_) {
        return Failure{FailureCode::CameraStopped,
                       stop.stop_requested() ? "waiting was cancelled" : "no frame in time"};
    }
    if (!*newest_) {
        return newest_->error();  // stays: an ended camera stays ended
    }
    return *std::exchange(newest_, std::nullopt);
}

void CameraFeed::close() {
    if (reader_.joinable()) {
        reader_.request_stop();
        reader_.join();
    }
    if (std::exchange(open_, false)) {
        camera_.close();
    }
}

}  // namespace amphoe::workflows
