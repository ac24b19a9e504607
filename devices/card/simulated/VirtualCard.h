// A Thai ID card in software: commands in, answers out (thai-id-card.md section 2). No reader, no thread, no clock.
#pragma once

#include <chrono>
#include <span>

#include "devices/card/simulated/CardProfile.h"

namespace amphoe::devices::card {

/// What came of one command. `bytes` holds data and status word when the outcome is Answered.
struct VirtualAnswer {
    enum class Outcome { Answered, Removed, Mute };
    Outcome outcome = Outcome::Answered;
    Bytes bytes;
    std::chrono::milliseconds delay{0};
};

/// Not thread-safe. Commands are counted over power-ups, so that a scripted fault happens once.
class VirtualCard {
  public:
    explicit VirtualCard(CardProfile profile);

    const Bytes& atr() const { return profile_.atr; }
    /// Cold or warm reset: no applet selected, no data pending.
    void power_up();
    VirtualAnswer transmit(std::span<const std::uint8_t> command);
    int commands() const { return commands_; }

  private:
    Bytes answer(std::span<const std::uint8_t> command);
    Bytes select(std::span<const std::uint8_t> command);
    Bytes read(std::span<const std::uint8_t> command);
    Bytes get_response(std::span<const std::uint8_t> command);
    Bytes deliver(Bytes data);

    CardProfile profile_;
    Bytes pending_;
    bool selected_ = false;
    int commands_ = 0;
};

}  // namespace amphoe::devices::card
