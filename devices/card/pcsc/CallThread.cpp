#include "devices/card/pcsc/CallThread.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

namespace amphoe::devices::card {

class CallState {
  public:
    std::mutex mutex;
    std::condition_variable_any changed;
    std::function<void()> call;
    bool busy = false;
    bool quit = false;
};

namespace {

void serve(const std::shared_ptr<CallState>& state) {
    std::unique_lock lock(state->mutex);
    for (;;) {
        state->changed.wait(lock, [&] { return state->call || state->quit; });
        if (!state->call) {
            return;
        }
        auto call = std::exchange(state->call, nullptr);
        lock.unlock();
        try {
            call();
        } catch (const std::exception&) {
            // The thread's catch-all: the caller finds no result and reports that.
        }
        call = nullptr;  // releases what an abandoned call held, still outside the lock
        lock.lock();
        state->busy = false;
        state->changed.notify_all();
    }
}

}  // namespace

CallThread::CallThread() : state_(std::make_shared<CallState>()), thread_([state = state_] { serve(state); }) {}

CallThread::~CallThread() {
    {
        const std::scoped_lock lock(state_->mutex);
        state_->quit = true;
    }
    state_->changed.notify_all();
    if (abandoned_) {
        thread_.detach();
    } else {
        thread_.join();
    }
}

CallThread::Outcome CallThread::run(std::function<void()> call, std::chrono::milliseconds limit, std::stop_token stop) {
    if (stop.stop_requested()) {
        return Outcome::Stopped;  // not begun: nothing has to be abandoned
    }
    std::unique_lock lock(state_->mutex);
    state_->call = std::move(call);
    state_->busy = true;
    state_->changed.notify_all();
    if (state_->changed.wait_for(lock, stop, limit, [this] { return !state_->busy; })) {
        return Outcome::Returned;
    }
    abandoned_ = true;
    return stop.stop_requested() ? Outcome::Stopped : Outcome::TimedOut;
}

bool wait_until_free(CallState& state, std::chrono::milliseconds patience) {
    std::unique_lock lock(state.mutex);
    return state.changed.wait_for(lock, patience, [&] { return !state.busy; });
}

}  // namespace amphoe::devices::card
