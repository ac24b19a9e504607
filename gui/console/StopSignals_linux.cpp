#include <pthread.h>

#include <csignal>
#include <ctime>

#include "gui/console/StopSignals.h"

namespace amphoe::gui::console {
namespace {

constexpr long kLookEveryNanoseconds = 100'000'000;

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

StopSignals::StopSignals() {
    const auto set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);  // threads made later inherit it
    waiter_ = std::jthread([this, set](std::stop_token done) {
        const timespec pause{0, kLookEveryNanoseconds};
        while (!done.stop_requested()) {
            if (sigtimedwait(&set, nullptr, &pause) > 0) {
                source_.request_stop();
                break;
            }
        }
        if (!done.stop_requested()) {
            pthread_sigmask(SIG_UNBLOCK, &set, nullptr);  // the next signal has its usual effect
            while (!done.stop_requested()) {
                nanosleep(&pause, nullptr);
            }
        }
    });
}

StopSignals::~StopSignals() = default;

}  // namespace amphoe::gui::console
