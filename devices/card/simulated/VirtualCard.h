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
    std::chrono::microseconds delay{0};
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
    /// The card that a hand puts in after a Swap; nothing when there is none.
    std::shared_ptr<const CardProfile> successor() const { return swapped_ ? profile_.successor : nullptr; }

  private:
    enum class Applet { None, PersonalData, Administration, CardManager };
    Bytes answer(std::span<const std::uint8_t> command);
    Bytes select(std::span<const std::uint8_t> command);
    Bytes read(std::span<const std::uint8_t> command);
    Bytes read_laser(std::span<const std::uint8_t> command);
    Bytes read_production_data(std::span<const std::uint8_t> command);
    Applet applet_named(std::span<const std::uint8_t> command) const;
    void distort(const CardFault& fault, VirtualAnswer& answer);
    Bytes get_response(std::span<const std::uint8_t> command);
    Bytes deliver(Bytes data);
    Bytes next_part(std::size_t length);

    CardProfile profile_;
    Bytes pending_;
    Applet selected_ = Applet::None;
    bool swapped_ = false;
    int commands_ = 0;
};

}  // namespace amphoe::devices::card
