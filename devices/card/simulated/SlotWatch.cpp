#include "devices/card/simulated/SlotWatch.h"

#include <exception>

namespace amphoe::devices::card {

SlotWatch::SlotWatch(std::string reader, std::function<void(const ports::CardEvent&)> on_event)
    : reader_(std::move(reader)),
      on_event_(std::move(on_event)),
      thread_([this](const std::stop_token& stop) { deliver(stop); }) {}

void SlotWatch::card_moved(bool inserted) {
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    {
        const std::scoped_lock lock(mutex_);
        events_.push_back({inserted ? "inserted" : "removed", reader_, now});
    }
    arrived_.notify_one();
}

void SlotWatch::stop() {
    thread_.request_stop();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void SlotWatch::deliver(const std::stop_token& stop) {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait(lock, stop, [this] { return !events_.empty(); })) {
            return;
        }
        const auto event = std::move(events_.front());
        events_.pop_front();
        lock.unlock();
        try {
            on_event_(event);
        } catch (const std::exception&) {
            // The thread's catch-all: a listener that throws loses this event, not the following ones.
        }
    }
}

}  // namespace amphoe::devices::card
