// Port: the readers of this workstation and the Thai ID card in them.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/CardHealth.h"
#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/ReaderRoles.h"
#include "core/support/Subscription.h"
#include "core/support/Time.h"

namespace amphoe::ports {

/// States of the console contract (console.md, `card list`).
enum class CardState { NoService, NoReader, Empty, Card, Mute, Exclusive, UnknownCard };
/// "no_service", "no_reader", "empty", "card", "mute", "exclusive", "unknown_card".
inline std::string_view card_state_name(CardState state) {
    switch (state) {
        case CardState::NoService:
            return "no_service";
        case CardState::NoReader:
            return "no_reader";
        case CardState::Empty:
            return "empty";
        case CardState::Card:
            return "card";
        case CardState::Mute:
            return "mute";
        case CardState::Exclusive:
            return "exclusive";
        case CardState::UnknownCard:
            return "unknown_card";
    }
    return "empty";
}

/// What the catalogue says of a state; empty when a card is there and looks right.
inline std::optional<domain::FailureCode> card_state_failure(CardState state) {
    using domain::FailureCode;
    switch (state) {
        case CardState::NoService:
            return FailureCode::CardNoService;
        case CardState::NoReader:
            return FailureCode::CardNoReader;
        case CardState::Empty:
            return FailureCode::CardAbsent;
        case CardState::Mute:
            return FailureCode::CardMute;
        case CardState::Exclusive:
            return FailureCode::CardExclusive;
        case CardState::UnknownCard:
            return FailureCode::CardForeign;
        case CardState::Card:
            break;
    }
    return std::nullopt;
}

struct ReaderStatus {
    std::string name;
    CardState state = CardState::Empty;
    std::string atr;  ///< upper-case hexadecimal, empty without a card
    domain::ReaderRole role = domain::ReaderRole::Citizen;
};

struct CardReadRequest {
    std::string reader;                 ///< empty: the only card found, never the officer's reader
    std::chrono::milliseconds wait{0};  ///< for a card to appear
    bool with_photo = true;
    bool with_laser = false;  ///< the number on the back of the card; not all cards give it (then a warning)
    bool with_chip = false;   ///< the chip's own number; not all cards give it (then a warning)
};

/// Stages of one read. At Text `card` is filled and has no photo yet (text first, promise 1). Text comes twice: at once
/// without address and number under the photo, which lie elsewhere on the chip, and again with them.
struct CardReadProgress {
    enum class Stage { Waiting, Connecting, Text, Photo, Finished };
    Stage stage = Stage::Waiting;
    int percent = 0;
    std::optional<domain::IdentityCard> card;
};

struct CardEvent {
    std::string event;  ///< "inserted", "removed", "reader_added", "reader_removed", "service_lost", "service_back"
    std::string reader;
    support::Timestamp at{};
    domain::ReaderRole role = domain::ReaderRole::Citizen;  ///< of that reader
};

/// All calls are safe from any thread. `read` blocks its caller until the card is read, the wait ran out or a stop is
/// requested; it returns a complete and unmixed record or a failure, never a part.
class CardReader {
  public:
    virtual ~CardReader() = default;
    /// No service and no reader are failures (CardNoService, CardNoReader); an empty slot is a status.
    virtual domain::Result<std::vector<ReaderStatus>> readers() = 0;
    /// `on_progress` is called on the calling thread and may be empty.
    virtual domain::Result<domain::IdentityCard> read(const CardReadRequest& request,
                                                      const std::function<void(const CardReadProgress&)>& on_progress,
                                                      std::stop_token stop) = 0;
    /// `on_event` is called on the reader's own thread until the subscription is dropped.
    virtual support::SubscriptionPtr watch(std::function<void(const CardEvent&)> on_event) = 0;
    /// How the reads of this workstation went so far; empty where nobody counts.
    virtual domain::CardHealth health() { return {}; }
};

}  // namespace amphoe::ports
