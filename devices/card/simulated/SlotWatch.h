// One subscription to the simulated slot, with a thread of its own for the callback.
#pragma once

#include <deque>
#include <functional>
#include <thread>

#include "core/ports/CardReader.h"
#include "devices/card/simulated/SimulatedSlot.h"

namespace amphoe::devices::card {

/// Events are queued and delivered in order.
class SlotWatch final : public SlotListener {
  public:
    SlotWatch(std::string reader, std::function<void(const ports::CardEvent&)> on_event);
    void card_moved(bool inserted) override;
    /// Ends the delivery and waits for a running callback; not to be called from inside it.
    void stop();

  private:
    void deliver(const std::stop_token& stop);

    std::string reader_;
    std::function<void(const ports::CardEvent&)> on_event_;
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<ports::CardEvent> events_;
    std::jthread thread_;  // last: ends before what it uses
};

}  // namespace amphoe::devices::card
