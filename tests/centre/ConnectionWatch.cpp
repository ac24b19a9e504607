#include "tests/centre/ConnectionWatch.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amphoe::centre {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(100);

}  // namespace

ConnectionWatch::ConnectionWatch() : thread_([this](const std::stop_token& stop) { run(stop); }) {}

ConnectionWatch::~ConnectionWatch() {
    thread_.request_stop();
    thread_.join();
    for (const auto& [socket, watched] : watched_) {
        close(watched.duplicate);
    }
}

void ConnectionWatch::allow(int socket, std::chrono::milliseconds time) {
    const std::lock_guard lock(mutex_);
    auto& watched = watched_[socket];
    if (watched.duplicate < 0) {
        watched.duplicate = fcntl(socket, F_DUPFD_CLOEXEC, 0);
    }
    watched.until = Clock::now() + time;
    if (ending_) {
        shutdown(watched.duplicate, SHUT_RDWR);
    }
}

void ConnectionWatch::forget(int socket) {
    const std::lock_guard lock(mutex_);
    const auto found = watched_.find(socket);
    if (found != watched_.end()) {
        close(found->second.duplicate);
        watched_.erase(found);
    }
}

void ConnectionWatch::end_all() {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    for (const auto& [socket, watched] : watched_) {
        shutdown(watched.duplicate, SHUT_RDWR);
    }
}

void ConnectionWatch::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        const auto now = Clock::now();
        for (const auto& [socket, watched] : watched_) {
            if (watched.until <= now) {
                shutdown(watched.duplicate, SHUT_RDWR);
            }
        }
        wake_.wait_for(lock, stop, kLookEvery, [] { return false; });
    }
}

}  // namespace amphoe::centre
