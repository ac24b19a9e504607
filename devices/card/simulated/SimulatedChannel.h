// The line to the card in a simulated slot.
#pragma once

#include <memory>

#include "devices/card/simulated/SimulatedSlot.h"

namespace amphoe::devices::card {

/// Behaves as PC/SC does (thai-id-card.md 8.2): an empty answer when the card is pulled under a command, CardRemoved
/// afterwards, and a restart that succeeds on whatever card is then in the slot.
class SimulatedChannel final : public CardChannel {
  public:
    SimulatedChannel(std::shared_ptr<SimulatedSlot> slot, std::stop_token stop);

    domain::Result<Bytes> transmit(std::span<const std::uint8_t> command) override;
    domain::Result<domain::Done> restart() override;
    std::string atr() const override { return atr_; }
    std::optional<unsigned> event_count() override { return slot_->movements(); }

  private:
    std::shared_ptr<SimulatedSlot> slot_;
    std::stop_token stop_;
    int insertion_ = 0;
    std::string atr_;
};

}  // namespace amphoe::devices::card
