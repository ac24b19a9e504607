// The card step of the visit presenter: reading, and keeping the visit to the card.
#include "gui/presenters/VisitPresenter.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

void VisitPresenter::read_card() {
    if (state_.step != VisitStep::Card) {
        return;
    }
    const auto post = bench_.guarded_post();
    run(
        VisitActivity::WaitingForCard,
        [this, post](VisitSession& session, std::stop_token stop) {
            return session.read_card(
                [this, post](const ports::CardReadProgress& progress) {
                    post([this, progress] { on_card_progress(progress); });
                },
                std::move(stop));
        },
        state_.facts.second_person ? VisitStep::Service : VisitStep::Face,
        [this] {
            if (state_.step == VisitStep::Face) {
                watch_face();
            }
        });
}

void VisitPresenter::on_card_progress(const ports::CardReadProgress& progress) {
    if (state_.step != VisitStep::Card || !bench_.busy()) {
        return;
    }
    change([&](VisitState& state) {
        state.percent = progress.percent;
        state.activity = activity_of(progress.stage);
        // In training the text of a real card is never shown, not even until the check refuses it.
        if (progress.card && (!setup_.counter.workstation.training || progress.card->citizen_id.synthetic())) {
            state.facts.card = progress.card;
            if (!state.expected) {
                state.expected = ExpectedCard{progress.card->name_th, progress.card->name_en};
            }
        }
    });
}

void VisitPresenter::guard_card() {
    if (is_pinned(state_)) {
        guard_.expect(state_.facts.card->citizen_id);
    } else {
        guard_.rest();
    }
    state_.hold = guard_.hold();
}

void VisitPresenter::on_hold_change() {
    state_.hold = guard_.hold();
    if (state_.frozen() && state_.activity == VisitActivity::WatchingFace) {
        bench_.cancel();
    }
    changes_.notify();
    const bool watch_again = state_.hold == CardHold::None && state_.question == VisitQuestion::None &&
                             !state_.failure && !state_.face_passed() && state_.facts.captures == 0;
    if (watch_again) {
        watch_face();
    }
}

}  // namespace amphoe::gui
