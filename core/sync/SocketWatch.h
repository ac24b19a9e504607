// Ends a socket whose peer lets bytes drip so slowly that every single read stays within its time-out.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace amphoe::sync {

/// One thread of its own. Armed by the thread that uses the socket; safe from that one thread.
class SocketWatch {
  public:
    SocketWatch();
    ~SocketWatch() = default;

    /// Until disarmed, both directions of the socket are shut at `until`, which ends a blocked read with an error.
    void arm(int descriptor, std::chrono::steady_clock::time_point until);
    /// After it the descriptor is not touched any more. True when the time had run out.
    bool disarm();

  private:
    void watch(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    int descriptor_ = -1;
    std::chrono::steady_clock::time_point until_{};
    bool ended_ = false;
    std::jthread thread_;  ///< last member: it uses the others
};

}  // namespace amphoe::sync
