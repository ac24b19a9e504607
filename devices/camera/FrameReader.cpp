#include "devices/camera/FrameReader.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace amphoe::devices::camera {

using domain::Failure;
using domain::FailureCode;
using domain::Picture;

namespace {
constexpr std::chrono::milliseconds patience_at_end{500};
}

// Owned by the reader and its thread together, so that either may end first.
struct FrameReader::Shared {
    enum class State { Opening, Running, Missing, Ended };

    std::unique_ptr<FrameGrabber> grabber;  // of the thread alone
    bool paced = true;
    std::stop_source stop;

    std::mutex mutex;
    std::condition_variable_any changed;
    State state = State::Opening;
    bool released = false;  // the backend has let go of the source
    std::optional<Picture> newest;

    void change(State next) {
        const std::lock_guard lock(mutex);
        state = next;
        changed.notify_all();
    }

    void put(Picture picture) {
        picture.taken_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        const std::lock_guard lock(mutex);
        newest = std::move(picture);
        changed.notify_all();
    }

    void release() {
        grabber.reset();
        const std::lock_guard lock(mutex);
        released = true;
        changed.notify_all();
    }

    // Until the frame is due; without pacing, until the last one was taken.
    void wait_for_turn(std::chrono::steady_clock::time_point due) {
        std::unique_lock lock(mutex);
        if (paced) {
            changed.wait_until(lock, stop.get_token(), due, [] { return false; });
        } else {
            changed.wait(lock, stop.get_token(), [this] { return !newest; });
        }
    }

    void run() {
        if (!grabber->open()) {
            change(State::Missing);
            return;
        }
        change(State::Running);
        const auto interval = std::chrono::duration_cast<std::chrono::steady_clock::duration>(
            std::chrono::duration<double>(1 / grabber->frames_per_second()));
        auto due = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            auto picture = grabber->grab();
            if (!picture) {
                change(State::Ended);
                return;
            }
            put(std::move(*picture));
            if (grabber->recording()) {
                due += interval;
                wait_for_turn(due);
            }
        }
    }
};

FrameReader::FrameReader(std::unique_ptr<FrameGrabber> grabber, bool paced) : shared_(std::make_shared<Shared>()) {
    shared_->grabber = std::move(grabber);
    shared_->paced = paced;
    std::thread([shared = shared_] {
        try {
            shared->run();
        } catch (...) {
            // Whatever a backend throws, the source is gone.
            shared->change(Shared::State::Ended);
        }
        shared->release();
    }).detach();
}

FrameReader::~FrameReader() {
    shared_->stop.request_stop();
    // A device can be opened again only after it was let go, so a thread that does not hang is waited for.
    std::unique_lock lock(shared_->mutex);
    shared_->changed.wait_for(lock, patience_at_end, [this] { return shared_->released; });
}

domain::Result<domain::Done> FrameReader::wait_open(std::chrono::milliseconds timeout) {
    std::unique_lock lock(shared_->mutex);
    const bool decided =
        shared_->changed.wait_for(lock, timeout, [this] { return shared_->state != Shared::State::Opening; });
    if (!decided) {
        return Failure{FailureCode::CameraMissing, "camera did not open in time"};
    }
    if (shared_->state == Shared::State::Missing) {
        return Failure{FailureCode::CameraMissing, "camera cannot be opened"};
    }
    return domain::Done{};
}

domain::Result<Picture> FrameReader::next(std::chrono::milliseconds timeout, std::stop_token stop) {
    std::unique_lock lock(shared_->mutex);
    shared_->changed.wait_for(lock, stop, timeout,
                              [this] { return shared_->newest || shared_->state == Shared::State::Ended; });
    if (stop.stop_requested()) {
        return Failure{FailureCode::CameraStopped, "waiting was cancelled"};
    }
    if (shared_->newest) {
        Picture picture = std::move(*shared_->newest);
        shared_->newest.reset();
        shared_->changed.notify_all();
        return picture;
    }
    const bool ended = shared_->state == Shared::State::Ended;
    return Failure{FailureCode::CameraStopped, ended ? "source ended" : "no frame in time"};
}

}  // namespace amphoe::devices::camera
