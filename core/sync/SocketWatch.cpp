#include "core/sync/SocketWatch.h"

#include <Poco/Net/Socket.h>

namespace amphoe::sync {
namespace {

constexpr int kBothDirections = 2;  // SHUT_RDWR, SD_BOTH

}  // namespace

SocketWatch::SocketWatch() : thread_([this](const std::stop_token& stop) { watch(stop); }) {}

void SocketWatch::arm(int descriptor, std::chrono::steady_clock::time_point until) {
    const std::lock_guard lock(mutex_);
    descriptor_ = descriptor;
    until_ = until;
    ended_ = false;
    changed_.notify_all();
}

bool SocketWatch::disarm() {
    const std::lock_guard lock(mutex_);
    descriptor_ = -1;
    return ended_;
}

void SocketWatch::watch(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        if (descriptor_ < 0) {
            changed_.wait(lock, stop, [&] { return descriptor_ >= 0; });
            continue;
        }
        // Without a predicate: a disarmed or newly armed watch is looked at when the earlier time comes.
        const auto until = until_;
        changed_.wait_until(lock, stop, until, [&] { return until_ != until; });
        if (descriptor_ >= 0 && std::chrono::steady_clock::now() >= until_) {
            ::shutdown(descriptor_, kBothDirections);
            ended_ = true;
            descriptor_ = -1;
        }
    }
}

}  // namespace amphoe::sync
