// The line to one card, as the session needs it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::devices::card {

using Bytes = std::vector<std::uint8_t>;

/// Commands in, answers out. Used by one thread at a time. Answers include the two status bytes; an answer of no bytes
/// means that the card is gone (what pcsc-lite reports when a card is pulled under a command, thai-id-card.md 8.2).
class CardChannel {
  public:
    virtual ~CardChannel() = default;
    virtual domain::Result<Bytes> transmit(std::span<const std::uint8_t> command) = 0;
    /// Powers the card down and up and connects again. Afterwards no applet is selected, and the card may be another.
    virtual domain::Result<domain::Done> restart() = 0;
    /// Upper-case hexadecimal ATR of the card now connected.
    virtual std::string atr() const = 0;
    /// The reader's count of card movements; another count is another insertion. Nothing when the reader cannot tell.
    virtual std::optional<unsigned> event_count() { return std::nullopt; }
};

}  // namespace amphoe::devices::card
