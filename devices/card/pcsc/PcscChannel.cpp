#include "devices/card/pcsc/PcscChannel.h"

#include <algorithm>

#include "devices/card/pcsc/StoppablePause.h"

namespace amphoe::devices::card {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;

const Failure kStopped{FailureCode::CardUnreadable, "the read was stopped"};

}  // namespace

PcscChannel::PcscChannel(std::string reader, PcscTimings timings, std::stop_token stop)
    : reader_(std::move(reader)), timings_(timings), stop_(std::move(stop)), card_(std::make_shared<PcscCard>()) {}

PcscChannel::~PcscChannel() {
    if (!thread_.abandoned()) {
        thread_.run([card = card_] { card->close_leaving_card(); }, timings_.answer_limit, {});
    }
}

std::shared_ptr<CallState> PcscChannel::blocked() const {
    return thread_.abandoned() ? thread_.state() : nullptr;
}

// Runs `call` on the thread. No result: it did not return, and `why` says what that means.
template <class T>
std::optional<ScardResult<T>> PcscChannel::guarded(std::function<ScardResult<T>(PcscCard&)> call, Failure& why) {
    if (thread_.abandoned()) {
        return std::nullopt;
    }
    // Shared with the thread, which may outlive this channel.
    auto result = std::make_shared<std::optional<ScardResult<T>>>();
    const auto outcome = thread_.run([result, card = card_, call = std::move(call)] { result->emplace(call(*card)); },
                                     timings_.answer_limit, stop_);
    if (outcome == CallThread::Outcome::Returned && *result) {
        return std::move(*result);
    }
    if (outcome == CallThread::Outcome::Stopped) {
        why = kStopped;
    } else if (outcome == CallThread::Outcome::Returned) {
        why = {FailureCode::UnexpectedError, "the call to the card service failed"};
    }
    return std::nullopt;
}

domain::Result<Done> PcscChannel::open_once(bool& worth_another_try) {
    Failure why{FailureCode::CardMute, "SCardConnect does not return"};
    const auto connected = guarded<Done>([reader = reader_](PcscCard& card) { return card.connect(reader); }, why);
    if (!connected) {
        return why;
    }
    if (!*connected) {
        worth_another_try = passes_by_itself(connected->error().code);
        return failure_of(connected->error());
    }
    why = {FailureCode::CardExclusive, "SCardBeginTransaction does not return: another program holds the card"};
    const auto begun = guarded<Done>([](PcscCard& card) { return card.begin(); }, why);
    if (!begun) {
        return why;
    }
    if (!*begun) {
        worth_another_try = passes_by_itself(begun->error().code);
        return failure_of(begun->error());
    }
    atr_ = card_->atr();
    return Done{};
}

domain::Result<Done> PcscChannel::open() {
    const auto deadline = std::chrono::steady_clock::now() + timings_.connect_patience;
    auto pause = timings_.first_pause;
    for (;;) {
        bool worth_another_try = false;
        auto opened = open_once(worth_another_try);
        if (opened || !worth_another_try || std::chrono::steady_clock::now() + pause > deadline) {
            return opened;
        }
        if (!pause_for(pause, stop_)) {
            return kStopped;
        }
        pause = std::min(2 * pause, timings_.longest_pause);
    }
}

domain::Result<Bytes> PcscChannel::transmit(std::span<const std::uint8_t> command) {
    Failure why{FailureCode::CardMute, "SCardTransmit does not return"};
    auto answer = guarded<Bytes>(
        [copy = Bytes(command.begin(), command.end())](PcscCard& card) { return card.transmit(copy); }, why);
    if (!answer) {
        return why;
    }
    if (!*answer) {
        auto failure = failure_of(answer->error());
        pulled_ = failure.code == FailureCode::CardRemoved;
        return failure;
    }
    pulled_ = (*answer)->empty();
    return std::move(**answer);
}

std::optional<unsigned> PcscChannel::event_count() {
    Failure why{FailureCode::CardMute, "SCardGetStatusChange does not return"};
    const auto count = guarded<unsigned>([reader = reader_](PcscCard& card) { return card.movements(reader); }, why);
    return count && *count ? std::optional(**count) : std::nullopt;
}

domain::Result<Done> PcscChannel::restart() {
    ++restarts_;
    Failure why{FailureCode::CardMute, "SCardDisconnect does not return"};
    // Powering down a card that was just pulled makes pcsc-lite 1.9.9 lose a card that follows within its poll of 400
    // ms: it then takes the slot for empty until that card is pulled, too.
    const auto closed = guarded<Done>(
        [pulled = pulled_](PcscCard& card) -> ScardResult<Done> {
            if (pulled) {
                card.close_leaving_card();
            } else {
                card.close_powering_down();
            }
            return Done{};
        },
        why);
    return closed ? open() : domain::Result<Done>(why);
}

}  // namespace amphoe::devices::card
