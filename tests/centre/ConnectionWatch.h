// Ends connections that take too long, whatever they are doing: a peer that sends or reads one byte now and then must
// not hold a thread. Poco's own time-outs count from byte to byte.
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace amphoe::centre {

/// Safe from any thread.
class ConnectionWatch {
  public:
    using Clock = std::chrono::steady_clock;
    ConnectionWatch();
    ConnectionWatch(const ConnectionWatch&) = delete;
    ConnectionWatch& operator=(const ConnectionWatch&) = delete;
    ~ConnectionWatch();

    /// Sets the latest end of what the connection does now; the first call starts the watch.
    void allow(int socket, std::chrono::milliseconds time);
    void forget(int socket);
    /// Ends all connections, also those that come later.
    void end_all();

  private:
    struct Watched {
        int duplicate = -1;  ///< so that a socket number used again for another connection is never hit
        Clock::time_point until{};
    };
    void run(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::map<int, Watched> watched_;
    bool ending_ = false;
    std::jthread thread_;
};

}  // namespace amphoe::centre
