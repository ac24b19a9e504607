// A line to virtual cards without any reader, with a hook before each command.
#pragma once

#include <functional>
#include <vector>

#include "devices/card/simulated/VirtualCard.h"

namespace amphoe::tests {

/// `before(n)` runs before command n (from 1) and may exchange the card.
class DirectChannel final : public devices::card::CardChannel {
  public:
    explicit DirectChannel(devices::card::CardProfile profile);

    domain::Result<devices::card::Bytes> transmit(std::span<const std::uint8_t> command) override;
    domain::Result<domain::Done> restart() override;
    std::string atr() const override;

    /// Puts another card in, as if nothing had happened on the line: the applet is selected already.
    void exchange_silently(devices::card::CardProfile profile);

    std::function<void(int command)> before;
    std::vector<devices::card::Bytes> commands;
    std::vector<devices::card::Bytes> answers;
    int restarts = 0;

  private:
    devices::card::VirtualCard card_;
};

}  // namespace amphoe::tests
