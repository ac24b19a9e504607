// The slot of the simulated reader: at most one virtual card, and everybody who wants to hear of it.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "devices/card/simulated/VirtualCard.h"

namespace amphoe::devices::card {

/// Hears of insertions and removals, on the thread that made them and without the slot's lock.
class SlotListener {
  public:
    virtual ~SlotListener() = default;
    virtual void card_moved(bool inserted) = 0;
};

/// Safe from any thread.
class SimulatedSlot {
  public:
    /// A card already there is pulled first.
    void insert(CardProfile profile);
    void remove();

    /// Number of the present card's insertion, 0 without a card. It never repeats.
    int insertion() const;
    /// How many cards were put in or pulled so far.
    unsigned movements() const;
    std::string atr() const;
    bool mute() const;
    /// False when no card came within `patience` or a stop was requested.
    bool wait_for_card(std::chrono::milliseconds patience, std::stop_token stop);

    /// Power-up of the card of `insertion`; false when it is gone.
    bool power_up(int insertion);
    /// One command to the card of `insertion`. Waits for a scripted delay, at most until a stop or a removal.
    VirtualAnswer transmit(int insertion, std::span<const std::uint8_t> command, std::stop_token stop);

    void add(std::weak_ptr<SlotListener> listener);

  private:
    void tell(bool inserted);
    bool present(int insertion) const { return card_ && insertion_ == insertion; }

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<VirtualCard> card_;
    int insertion_ = 0;
    unsigned movements_ = 0;
    bool mute_ = false;
    std::vector<std::weak_ptr<SlotListener>> listeners_;
};

}  // namespace amphoe::devices::card
