#include "devices/card/pcsc/StoppablePause.h"

#include <condition_variable>
#include <mutex>

namespace amphoe::devices::card {

bool pause_for(std::chrono::milliseconds pause, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, pause, [] { return false; });
    return !stop.stop_requested();
}

}  // namespace amphoe::devices::card
