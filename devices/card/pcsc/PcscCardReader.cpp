#include "devices/card/pcsc/PcscCardReader.h"

#include <algorithm>

#include "devices/card/pcsc/CardGeneration.h"
#include "devices/card/pcsc/PcscChannel.h"
#include "devices/card/pcsc/PcscMonitor.h"
#include "devices/card/pcsc/ReaderChoice.h"
#include "devices/card/pcsc/ScardContext.h"
#include "devices/card/pcsc/StoppablePause.h"
#include "devices/card/thai/AtrText.h"
#include "devices/card/thai/ThaiCardSession.h"

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;
using ports::CardState;
using Stage = ports::CardReadProgress::Stage;
using std::chrono::milliseconds;

// A context that is of no use any more, or a reader that went between two calls, is worth a second look on a new one.
ScardResult<std::vector<SlotState>> current_slots(std::optional<ScardContext>& context) {
    constexpr int kLooks = 2;
    for (int look = 1;; ++look) {
        if (!context) {
            auto established = ScardContext::establish();
            if (!established) {
                return established.error();
            }
            context.emplace(std::move(*established));
        }
        auto slots = context->slots();
        if (slots) {
            return slots;
        }
        context.reset();
        if (look == kLooks) {
            return slots;
        }
    }
}

// A command of a stopped read may still be under way; it gets this long before its reader counts as blocked.
constexpr milliseconds kGrace{500};

}  // namespace

PcscCardReader::PcscCardReader(PcscTimings timings, domain::ReaderRoles roles, ports::CardHealthBook* book,
                               const std::filesystem::path& chaining_file)
    : timings_(timings), roles_(std::move(roles)), book_(book), chaining_(chaining_file) {}

Failure PcscCardReader::failure_of_service(const ScardError& error) const {
    auto failure = failure_of(error);
    if (timings_.service_ends_with_last_reader && service_ended(error.code)) {
        failure.code = FailureCode::CardNoReader;
    }
    return failure;
}

CardState PcscCardReader::state_of(const SlotState& slot) {
    if (!slot.present()) {
        return CardState::Empty;
    }
    if (slot.mute() || blocked_.blocked(slot.reader, milliseconds{0})) {
        return CardState::Mute;
    }
    if (slot.exclusive()) {
        return CardState::Exclusive;
    }
    return known_as_thai(slot.atr) ? CardState::Card : CardState::UnknownCard;
}

domain::Result<std::vector<ports::ReaderStatus>> PcscCardReader::readers() {
    std::optional<ScardContext> context;
    const auto slots = current_slots(context);
    if (!slots) {
        return failure_of_service(slots.error());
    }
    if (slots->empty()) {
        return Failure{FailureCode::CardNoReader, "the service knows no reader"};
    }
    std::vector<ports::ReaderStatus> readers;
    for (const auto& slot : *slots) {
        readers.push_back(
            {slot.reader, state_of(slot), slot.present() ? slot.atr : std::string{}, roles_.of(slot.reader)});
    }
    return readers;
}

domain::Result<std::string> PcscCardReader::wait_for_card(const ports::CardReadRequest& request,
                                                          const std::stop_token& stop) const {
    const auto deadline = std::chrono::steady_clock::now() + request.wait;
    std::optional<ScardContext> context;
    bool service_seen = false;
    for (;;) {
        const auto slots = current_slots(context);
        if (!slots && !(service_seen && service_lost(slots.error().code))) {
            return failure_of_service(slots.error());
        }
        service_seen = true;
        auto chosen = slots ? choose_reader(*slots, request.reader, roles_)
                            : domain::Result<std::string>(failure_of_service(slots.error()));
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - std::chrono::steady_clock::now());
        if (chosen || (slots && chosen.error().code != FailureCode::CardAbsent) || left.count() <= 0) {
            return chosen;
        }
        if (stop.stop_requested()) {
            return Failure{FailureCode::CardAbsent, "the wait for a card was stopped"};
        }
        const auto slice = std::min(left, timings_.slice);
        if (!slots) {
            pause_for(slice, stop);
        } else if (!context->wait_for_change(*slots, slice)) {
            context.reset();
        }
    }
}

domain::Result<domain::IdentityCard> PcscCardReader::read(
    const ports::CardReadRequest& request, const std::function<void(const ports::CardReadProgress&)>& on_progress,
    std::stop_token stop) {
    const auto tell = [&](Stage stage) {
        if (on_progress) {
            on_progress({stage, 0, std::nullopt});
        }
    };
    tell(Stage::Waiting);
    const auto reader = wait_for_card(request, stop);
    if (!reader) {
        return reader.error();
    }
    if (blocked_.blocked(*reader, kGrace)) {
        return Failure{FailureCode::CardMute, "an earlier command to this card is still unanswered"};
    }
    tell(Stage::Connecting);
    return read_in(*reader, request, on_progress, stop);
}

domain::Result<domain::IdentityCard> PcscCardReader::read_in(
    const std::string& reader, const ports::CardReadRequest& request,
    const std::function<void(const ports::CardReadProgress&)>& on_progress, std::stop_token stop) {
    const auto began = std::chrono::steady_clock::now();
    PcscChannel channel(reader, timings_, stop);
    auto card = [&]() -> domain::Result<domain::IdentityCard> {
        const auto opened = channel.open();
        return opened ? ThaiCardSession(channel, reader, stop, &chaining_).read(request, on_progress)
                      : domain::Result<domain::IdentityCard>(opened.error());
    }();
    if (auto thread = channel.blocked()) {
        blocked_.add(reader, std::move(thread));
    }
    if (card || card.error().code == FailureCode::CardForeign) {
        remember(channel.atr(), card.ok());
    }
    if (book_ && !stop.stop_requested()) {
        const auto took = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - began);
        book_->record({reader, card_generation(channel.atr()), card ? std::nullopt : std::optional(card.error().code),
                       channel.restarts(), static_cast<long>(took.count())});
    }
    return card;
}

domain::CardHealth PcscCardReader::health() {
    return book_ ? book_->health() : domain::CardHealth{};
}

support::SubscriptionPtr PcscCardReader::watch(std::function<void(const ports::CardEvent&)> on_event) {
    return std::make_unique<PcscMonitor>(std::move(on_event), timings_, roles_);
}

bool PcscCardReader::known_as_thai(const std::string& atr) const {
    const std::scoped_lock lock(mutex_);
    const auto found = decided_.find(atr);
    return found == decided_.end() ? looks_thai(atr) : found->second;
}

void PcscCardReader::remember(const std::string& atr, bool thai) {
    const std::scoped_lock lock(mutex_);
    decided_[atr] = thai;
}

}  // namespace amphoe::devices::card
