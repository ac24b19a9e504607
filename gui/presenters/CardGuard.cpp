#include "gui/presenters/CardGuard.h"

namespace amphoe::gui {
namespace {

using domain::FailureCode;

/// The card went before it could be read, or with its reader: nobody's card is there.
bool means_gone(FailureCode code) {
    switch (code) {
        case FailureCode::CardAbsent:
        case FailureCode::CardRemoved:
        case FailureCode::CardReaderUnknown:
        case FailureCode::CardNoReader:
        case FailureCode::CardNoService:
            return true;
        default:
            return false;
    }
}

}  // namespace

CardGuard::CardGuard(const CounterSetup& setup, const Post& post, std::function<void()> on_change,
                     std::function<void()> on_insert)
    : setup_(setup),
      on_change_(std::move(on_change)),
      on_insert_(std::move(on_insert)),
      bench_(setup.background, post) {
    events_ =
        setup_.counter.card_reader.watch([this, to_window = bench_.guarded_post()](const ports::CardEvent& event) {
            to_window([this, event] { on_event(event); });
        });
}

void CardGuard::expect(const domain::CitizenId& person) {
    if (!expected_ || *expected_ != person) {
        rest();
        expected_ = person;
    }
}

void CardGuard::rest() {
    expected_.reset();
    next_reader_.reset();
    bench_.cancel();
    ++turn_;
    hold_ = CardHold::None;
}

void CardGuard::on_event(const ports::CardEvent& event) {
    if (event.event != "inserted" || event.role != domain::ReaderRole::Citizen) {
        return;
    }
    if (expected_) {
        check(event.reader);
    }
    on_insert_();
}

void CardGuard::check(const std::string& reader) {
    if (bench_.busy()) {
        next_reader_ = reader;
        return;
    }
    if (hold_ == CardHold::None) {
        hold(CardHold::Checking);
    }
    bench_.start(
        [this, reader, turn = turn_](std::stop_token stop) {
            const auto card = setup_.counter.card_reader.read({reader, {}, false}, {}, std::move(stop));
            const auto verdict = card ? Verdict(card->citizen_id) : Verdict(card.error());
            return [this, verdict, turn] { decide(turn, verdict); };
        },
        [this, turn = turn_](const domain::Failure& crash) { decide(turn, crash); });
}

void CardGuard::decide(int turn, const Verdict& verdict) {
    if (turn != turn_ || next_reader_) {
        const auto next = std::exchange(next_reader_, std::nullopt);
        if (expected_ && next) {
            check(*next);
        }
        return;
    }
    if (verdict) {
        hold(*verdict == *expected_ ? CardHold::None : CardHold::OtherCard);
    } else if (!means_gone(verdict.error().code)) {
        hold(hold_ == CardHold::OtherCard ? hold_ : CardHold::UnknownCard);
    } else if (hold_ == CardHold::Checking) {
        hold(CardHold::None);
    }
}

void CardGuard::hold(CardHold hold) {
    if (hold_ != hold) {
        hold_ = hold;
        on_change_();
    }
}

}  // namespace amphoe::gui
