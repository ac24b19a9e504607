// The line to a card in a PC/SC reader, with patience and a way out.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "devices/card/pcsc/CallThread.h"
#include "devices/card/pcsc/PcscCard.h"
#include "devices/card/pcsc/PcscTimings.h"

namespace amphoe::devices::card {

/// Used by one thread. Blocking calls run on a CallThread; one that does not return within the answer limit gives
/// CardMute (CardExclusive while waiting for another program's transaction), a stop request gives CardUnreadable, and
/// then the channel is of no further use.
class PcscChannel final : public CardChannel {
  public:
    PcscChannel(std::string reader, PcscTimings timings, std::stop_token stop);
    PcscChannel(const PcscChannel&) = delete;
    PcscChannel& operator=(const PcscChannel&) = delete;
    ~PcscChannel() override;

    /// Connects, again and again with growing pauses while the error is one that passes by itself.
    domain::Result<domain::Done> open();
    domain::Result<Bytes> transmit(std::span<const std::uint8_t> command) override;
    domain::Result<domain::Done> restart() override;
    std::string atr() const override { return atr_; }
    std::optional<unsigned> event_count() override;

    /// How often the card was powered down and up.
    int restarts() const { return restarts_; }

    /// The thread that is still blocked, if there is one.
    std::shared_ptr<CallState> blocked() const;

  private:
    template <class T>
    std::optional<ScardResult<T>> guarded(std::function<ScardResult<T>(PcscCard&)> call, domain::Failure& why);
    domain::Result<domain::Done> open_once(bool& worth_another_try);

    std::string reader_;
    PcscTimings timings_;
    std::stop_token stop_;
    CallThread thread_;
    std::shared_ptr<PcscCard> card_;
    std::string atr_;
    int restarts_ = 0;
    bool pulled_ = false;  ///< what the last command said
};

}  // namespace amphoe::devices::card
