#include "gui/presenters/StoreUpkeep.h"

#include <condition_variable>
#include <mutex>

namespace amphoe::gui {
namespace {

/// False when the stop came first.
bool wait(std::stop_token stop, std::chrono::milliseconds period) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, period, [] { return false; });
    return !stop.stop_requested();
}

}  // namespace

StoreUpkeep::StoreUpkeep(ports::BackgroundRunner& background, ports::StoreMaintenance& maintenance, Done done,
                         std::chrono::milliseconds period)
    : running_(background.run([&maintenance, done = std::move(done), period](std::stop_token stop) {
          do {
              const auto applied = maintenance.apply_retention();
              if (done) {
                  done(applied);
              }
          } while (wait(stop, period));
      })) {}

}  // namespace amphoe::gui
