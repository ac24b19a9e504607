#include "gui/presenters/ThreadRunner.h"

#include <exception>
#include <thread>

namespace amphoe::gui {
namespace {

/// std::jthread requests the stop and joins when it is destroyed.
class RunningThread final : public support::Subscription {
  public:
    explicit RunningThread(std::jthread thread) : thread_(std::move(thread)) {}

  private:
    std::jthread thread_;
};

}  // namespace

support::SubscriptionPtr ThreadRunner::run(std::function<void(std::stop_token)> work) {
    return std::make_unique<RunningThread>(
        std::jthread([work = std::move(work), on_crash = on_crash_](std::stop_token stop) {
            try {
                work(std::move(stop));
            } catch (const std::exception& crash) {
                if (on_crash) {
                    on_crash(crash.what());
                }
            } catch (...) {
                if (on_crash) {
                    on_crash("unknown exception");
                }
            }
        }));
}

}  // namespace amphoe::gui
