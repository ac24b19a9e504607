// One read of one Thai ID card over a channel: text first, then the photo, never a mixed record.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/CardReader.h"
#include "devices/card/thai/CardChannel.h"
#include "devices/card/thai/ChainingMemory.h"
#include "devices/card/thai/CommandExchange.h"
#include "devices/card/thai/ReadAttempt.h"

namespace amphoe::devices::card {

/// Used once, by one thread. Any error starts the read again from SELECT, once, with nothing kept of the first attempt;
/// the second error is the result. At the end the reader's count of card movements is compared and, where that leaves
/// doubt or commands are left (ReadAttempt::affords_confirmation), the citizen number is read again: a difference, or
/// another number after the restart than the one already shown, is CardSwapped. A stop request ends the read before the
/// next command with CardUnreadable.
class ThaiCardSession {
  public:
    using Progress = std::function<void(const ports::CardReadProgress&)>;

    /// `reader` goes into the record. With a `memory`, cards known to chain are read in chains, and a card of an
    /// unknown family is tried once, after its record is complete. Without one no READ is longer than 255 bytes.
    ThaiCardSession(CardChannel& channel, std::string reader, std::stop_token stop, ChainingMemory* memory = nullptr);

    /// `on_progress` (may be empty) gets Text, Photo and Finished on the calling thread. `request` says what to read;
    /// its reader and wait are the caller's business.
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request, const Progress& on_progress);

  private:
    domain::Result<domain::IdentityCard> attempt(const ports::CardReadRequest& request, ReadAttempt::Pace pace,
                                                 const Progress& on_progress);
    domain::Result<domain::IdentityCard> texts(ReadAttempt& attempt, const Progress& on_progress);
    domain::Result<domain::Done> confirm(ReadAttempt& attempt, std::optional<unsigned> movements_before);
    void learn_chaining(ReadAttempt& attempt);
    bool chaining_is(ChainingMemory::Verdict verdict) const;
    void stamp(domain::IdentityCard& card) const;
    bool worth_restarting(const domain::Failure& failure) const;
    long elapsed_ms() const;

    CardChannel& channel_;
    std::string reader_;
    std::stop_token stop_;
    ChainingMemory* memory_;
    CommandExchange exchange_;
    std::chrono::steady_clock::time_point started_;
    std::optional<domain::CitizenId> shown_;
};

}  // namespace amphoe::devices::card
