#include <atomic>
#include <chrono>
#include <csignal>

#include "gui/console/StopSignals.h"

namespace amphoe::gui::console {
namespace {

constexpr std::chrono::milliseconds kLookEvery{50};

// The one thing a signal handler can reach; there is no way to hand it an object. Blocking the signals and waiting for
// them in a thread instead is not enough: libraries start threads before main, and those do not inherit the mask.
std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void remember(int) {
    asked_to_stop = true;
}

/// A signal that was ignored when the program started (nohup, a script's background job) stays ignored. SA_RESETHAND:
/// the second signal has its usual effect.
void listen_to(int signal) {
    struct sigaction present {};
    sigaction(signal, nullptr, &present);
    if (present.sa_handler == SIG_IGN) {
        return;
    }
    struct sigaction wanted {};
    wanted.sa_handler = &remember;
    wanted.sa_flags = SA_RESTART | SA_RESETHAND;
    sigaction(signal, &wanted, nullptr);
}

}  // namespace

StopSignals::StopSignals() {
    listen_to(SIGINT);
    listen_to(SIGTERM);
    waiter_ = std::jthread([this](std::stop_token done) {
        while (!done.stop_requested() && !asked_to_stop) {
            std::this_thread::sleep_for(kLookEvery);
        }
        if (asked_to_stop) {
            source_.request_stop();
        }
    });
}

StopSignals::~StopSignals() = default;

}  // namespace amphoe::gui::console
