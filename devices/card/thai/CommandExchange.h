// Commands of the applet over a channel: status words, GET RESPONSE variants, counting (thai-id-card.md section 2).
#pragma once

#include <functional>
#include <stop_token>

#include "devices/card/thai/CardChannel.h"
#include "devices/card/thai/CardImage.h"

namespace amphoe::devices::card {

/// One card's command sequence. Keeps its counts and the GET RESPONSE variant over a restart of the channel.
class CommandExchange {
  public:
    struct Answer {
        Bytes data;
        unsigned status = 0;
        bool success() const { return status == 0x9000; }
    };
    /// Told after each part of a long answer how many bytes of it have come.
    using PartListener = std::function<void(std::size_t received)>;

    CommandExchange(CardChannel& channel, std::stop_token stop);

    /// READs of more than kLongestRead bytes, answered in a chain of GET RESPONSE. Off at first.
    void allow_chains(bool allowed) { chains_ = allowed; }
    bool chains() const { return chains_; }

    /// True when the card has selected the applet, false when it refuses.
    domain::Result<bool> select(std::span<const std::uint8_t> command);
    /// SELECT of the personal data. Refused: CardForeign.
    domain::Result<domain::Done> select_personal_data();
    /// Sends a command and gathers its whole answer, whatever the status at its end.
    domain::Result<Answer> converse(std::span<const std::uint8_t> command, const PartListener& on_part = {});
    /// GET RESPONSE for data that the card did not announce.
    domain::Result<Answer> get_response(std::size_t length);
    /// Reads exactly `at`, whatever is known already.
    domain::Result<Bytes> read(const Location& at, const PartListener& on_part = {});
    /// Reads with one READ as much as it may of what `image` does not yet know of `wanted`.
    domain::Result<domain::Done> fetch_some(const Location& wanted, CardImage& image, const PartListener& on_part = {});
    /// Reads all that `image` does not yet know of `wanted`.
    domain::Result<domain::Done> fetch(const Location& wanted, CardImage& image);

    int commands() const { return commands_; }
    long bytes_on_line() const { return bytes_on_line_; }
    /// True while no answer had to be fetched with GET RESPONSE, as over T=1: a READ then is one command.
    bool direct() const { return direct_; }
    /// The status of the last answer; 0 when the last command had none.
    unsigned last_status() const { return last_status_; }

  private:
    domain::Result<Answer> send(std::span<const std::uint8_t> command);
    Bytes get_response_command(unsigned length) const;
    domain::Failure refused(std::string_view command, unsigned status) const;

    CardChannel& channel_;
    std::stop_token stop_;
    std::uint8_t get_response_p2_ = 0;
    int commands_ = 0;
    long bytes_on_line_ = 0;
    bool chains_ = false;
    bool direct_ = true;
    unsigned last_status_ = 0;
};

}  // namespace amphoe::devices::card
