// Commands of the applet over a channel: status words, GET RESPONSE variants, counting (thai-id-card.md section 2).
#pragma once

#include <stop_token>

#include "devices/card/thai/CardChannel.h"
#include "devices/card/thai/CardImage.h"

namespace amphoe::devices::card {

/// One card's command sequence. Keeps its counts and the GET RESPONSE variant over a restart of the channel.
class CommandExchange {
  public:
    CommandExchange(CardChannel& channel, std::stop_token stop);

    /// SELECT of the personal data. Refused: CardForeign.
    domain::Result<domain::Done> select();
    /// Reads what `image` does not yet know of `wanted`, at most kLongestRead bytes.
    domain::Result<domain::Done> fetch_some(const Location& wanted, CardImage& image);
    /// Reads all that `image` does not yet know of `wanted`.
    domain::Result<domain::Done> fetch(const Location& wanted, CardImage& image);
    /// Reads exactly `at` (at most kLongestRead bytes), whatever is known already.
    domain::Result<Bytes> read(const Location& at);

    int commands() const { return commands_; }
    long bytes_on_line() const { return bytes_on_line_; }

  private:
    struct Answer {
        Bytes data;
        unsigned status = 0;
    };
    domain::Result<Answer> send(std::span<const std::uint8_t> command);
    domain::Result<Answer> converse(const Bytes& command);
    Bytes get_response(unsigned length) const;
    domain::Failure refused(std::string_view command, unsigned status) const;

    CardChannel& channel_;
    std::stop_token stop_;
    std::uint8_t get_response_p2_ = 0;
    int commands_ = 0;
    long bytes_on_line_ = 0;
};

}  // namespace amphoe::devices::card
