// One read of one Thai ID card over a channel: text first, then the photo, never a mixed record.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/CardReader.h"
#include "devices/card/thai/CardChannel.h"
#include "devices/card/thai/CommandExchange.h"

namespace amphoe::devices::card {

/// Used once, by one thread. Any error starts the read again from SELECT, once, with nothing kept of the first attempt;
/// the second error is the result. The citizen number is read again at the end and compared: a difference, or another
/// number after the restart than the one already shown, is CardSwapped. A stop request ends the read before the next
/// command with CardUnreadable.
class ThaiCardSession {
  public:
    using Progress = std::function<void(const ports::CardReadProgress&)>;

    /// `reader` goes into the record.
    ThaiCardSession(CardChannel& channel, std::string reader, std::stop_token stop);

    /// `on_progress` (may be empty) gets Text, Photo and Finished on the calling thread.
    domain::Result<domain::IdentityCard> read(bool with_photo, const Progress& on_progress);

  private:
    enum class Pace { Eager, Careful };
    domain::Result<domain::IdentityCard> attempt(bool with_photo, Pace pace, const Progress& on_progress);
    domain::Result<domain::IdentityCard> read_text(CardImage& image, Layout layout, bool with_photo);
    domain::Result<Layout> read_version(CardImage& image, Pace pace);
    domain::Result<domain::Done> read_photo(CardImage& image, Layout layout, domain::IdentityCard& card,
                                            const Progress& on_progress);
    domain::Result<domain::Done> confirm_same_person(const CardImage& image, Layout layout);
    bool worth_restarting(const domain::Failure& failure) const;
    long elapsed_ms() const;

    CardChannel& channel_;
    std::string reader_;
    std::stop_token stop_;
    CommandExchange exchange_;
    std::chrono::steady_clock::time_point started_;
    std::optional<domain::CitizenId> shown_;
};

}  // namespace amphoe::devices::card
