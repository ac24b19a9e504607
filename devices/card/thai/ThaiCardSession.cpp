#include "devices/card/thai/ThaiCardSession.h"

namespace amphoe::devices::card {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::IdentityCard;
using domain::Result;
using Pace = ReadAttempt::Pace;
using Stage = ports::CardReadProgress::Stage;
using Verdict = ChainingMemory::Verdict;

void report(const ThaiCardSession::Progress& on_progress, Stage stage, int percent, const IdentityCard* card) {
    if (on_progress) {
        on_progress({stage, percent, card ? std::optional(*card) : std::nullopt});
    }
}

}  // namespace

ThaiCardSession::ThaiCardSession(CardChannel& channel, std::string reader, std::stop_token stop, ChainingMemory* memory)
    : channel_(channel),
      reader_(std::move(reader)),
      stop_(stop),
      memory_(memory),
      exchange_(channel, stop),
      started_(std::chrono::steady_clock::now()) {}

Result<IdentityCard> ThaiCardSession::read(const ports::CardReadRequest& request, const Progress& on_progress) {
    exchange_.allow_chains(chaining_is(Verdict::Works));
    auto first = attempt(request, Pace::Eager, on_progress);
    if (first || !worth_restarting(first.error())) {
        return first;
    }
    if (exchange_.chains() && first.error().code != FailureCode::CardRemoved) {
        // Perhaps the memory is wrong: read without chains, and try again afterwards.
        memory_->remember(channel_.atr(), Verdict::Unknown);
    }
    exchange_.allow_chains(false);
    if (const auto restarted = channel_.restart(); !restarted) {
        // The slot is empty only now: the card was there when the read began.
        const auto code = restarted.error().code;
        return Failure{code == FailureCode::CardAbsent ? FailureCode::CardRemoved : code, restarted.error().detail};
    }
    return attempt(request, Pace::Careful, on_progress);
}

Result<IdentityCard> ThaiCardSession::attempt(const ports::CardReadRequest& request, Pace pace,
                                              const Progress& on_progress) {
    const auto movements = channel_.event_count();
    ReadAttempt attempt(exchange_, request, pace);
    auto card = texts(attempt, on_progress);
    if (!card) {
        return card;
    }
    if (request.with_photo) {
        const auto on_percent = [&](int percent) { report(on_progress, Stage::Photo, percent, nullptr); };
        if (const auto done = attempt.add_photo(*card, on_percent); !done) {
            return done.error();
        }
        on_percent(100);
    }
    if (const auto done = attempt.add_other_applets(*card); !done) {
        return done.error();
    }
    if (const auto same = confirm(attempt, movements); !same) {
        return same.error();
    }
    stamp(*card);
    card->timing.total_ms = elapsed_ms();
    report(on_progress, Stage::Finished, 100, &*card);
    learn_chaining(attempt);
    return card;
}

Result<IdentityCard> ThaiCardSession::texts(ReadAttempt& attempt, const Progress& on_progress) {
    auto card = attempt.person();
    if (!card) {
        return card;
    }
    if (shown_ && *shown_ != card->citizen_id) {
        return Failure{FailureCode::CardSwapped, "another card after the restart of the read"};
    }
    shown_ = card->citizen_id;
    card->atr = channel_.atr();
    card->reader = reader_;
    stamp(*card);
    report(on_progress, Stage::Text, 100, &*card);
    if (const auto done = attempt.add_address(*card); !done) {
        return done.error();
    }
    card->timing.text_ms = elapsed_ms();
    stamp(*card);
    report(on_progress, Stage::Text, 100, &*card);
    return card;
}

Result<Done> ThaiCardSession::confirm(ReadAttempt& attempt, std::optional<unsigned> movements_before) {
    const auto movements = channel_.event_count();
    if (movements && movements_before && *movements != *movements_before) {
        return Failure{FailureCode::CardRemoved, "the reader counted a movement of the card during the read"};
    }
    const bool counted = movements && movements_before;
    return counted && !attempt.affords_confirmation() ? Result<Done>(Done{}) : attempt.confirm_citizen_number();
}

// The record is complete: whatever happens here does not touch it.
void ThaiCardSession::learn_chaining(ReadAttempt& attempt) {
    if (chaining_is(Verdict::Works) && !exchange_.chains()) {
        memory_->remember(channel_.atr(), Verdict::Unknown);  // it was of no use this time
    }
    if (!chaining_is(Verdict::Unknown) || stop_.stop_requested()) {
        return;
    }
    const auto works = attempt.try_chain();
    if (works) {
        memory_->remember(channel_.atr(), *works ? Verdict::Works : Verdict::Refused);
    } else if (works.error().code == FailureCode::CardMute) {
        memory_->remember(channel_.atr(), Verdict::Refused);
    }
}

bool ThaiCardSession::chaining_is(Verdict verdict) const {
    return memory_ && memory_->of(channel_.atr()) == verdict;
}

void ThaiCardSession::stamp(IdentityCard& card) const {
    card.timing.apdus = exchange_.commands();
    card.timing.bytes = exchange_.bytes_on_line();
}

bool ThaiCardSession::worth_restarting(const Failure& failure) const {
    switch (failure.code) {
        case FailureCode::CardMute:     // the channel is blocked in the unanswered command
        case FailureCode::CardSwapped:  // the officer must know
        case FailureCode::CardNoService:
        case FailureCode::CardNoReader:
            return false;
        default:
            return !stop_.stop_requested();
    }
}

long ThaiCardSession::elapsed_ms() const {
    const auto elapsed = std::chrono::steady_clock::now() - started_;
    return static_cast<long>(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count());
}

}  // namespace amphoe::devices::card
