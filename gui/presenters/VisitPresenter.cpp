#include "gui/presenters/VisitPresenter.h"

#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

VisitPresenter::VisitPresenter(const CounterSetup& setup, Post post, domain::Officer officer)
    : setup_(setup), officer_(std::move(officer)), bench_(setup.background, std::move(post)) {
    state_.captures_allowed = setup_.counter.rules.captures_per_visit;
}

VisitPresenter::~VisitPresenter() = default;

void VisitPresenter::change(const std::function<void(VisitState&)>& edit) {
    edit(state_);
    changes_.notify();
}

void VisitPresenter::run(VisitActivity activity, Step step, VisitStep next, std::function<void()> then) {
    if (bench_.busy() || !session_) {
        return;
    }
    last_try_ = [this, activity, step, next, then] { run(activity, step, next, then); };
    change([&](VisitState& state) {
        state.failure.reset();
        state.question = VisitQuestion::None;
        state.activity = activity;
        state.percent = 0;
    });
    bench_.start(
        [this, session = session_, step = std::move(step), next, then](std::stop_token stop) {
            auto result = step(*session, std::move(stop));
            return [this, result = std::move(result), facts = session->facts(), next, then] {
                state_.facts = facts;
                finish_run(result, next, then);
            };
        },
        [this](const Failure& crash) { finish_run(crash, state_.step, {}); });
}

void VisitPresenter::finish_run(const Result<Done>& result, VisitStep next, const std::function<void()>& then) {
    live_->clear();
    watch_.reset();
    state_.activity = VisitActivity::None;
    if (!result) {
        // A stop that the officer asked for is no failure: the step stands ready again.
        if (!bench_.cancelled()) {
            state_.failure = result.error();
        }
        changes_.notify();
        return;
    }
    last_try_ = {};
    state_.step = next;
    changes_.notify();
    if (then) {
        then();
    }
}

void VisitPresenter::start_visit() {
    if (state_.running() || bench_.busy()) {
        return;
    }
    session_ = std::make_shared<VisitSession>(setup_.counter, officer_, setup_.printer);
    forget_visit();
    run(
        VisitActivity::Saving, [](VisitSession& session, std::stop_token) { return session.open(); },
        VisitStep::Consent);
}

void VisitPresenter::give_consent(bool face) {
    if (state_.step != VisitStep::Consent) {
        return;
    }
    run(
        VisitActivity::Saving, [face](VisitSession& session, std::stop_token) { return session.record_consent(face); },
        face ? VisitStep::Card : VisitStep::Done,
        [this, face] {
            if (face) {
                read_card();
            }
        });
}

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
        VisitStep::Face, [this] { watch_face(); });
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
        }
    });
}

void VisitPresenter::watch_face() {
    if (state_.step != VisitStep::Face || state_.captures_left() <= 0 || bench_.busy()) {
        return;
    }
    const auto post = bench_.guarded_post();
    const auto watch = std::make_shared<FaceWatch>(setup_, live_, [this, post] {
        post([this] {
            live_->take_notice();
            pictures_.notify();
        });
    });
    watch_ = watch;
    run(
        VisitActivity::WatchingFace,
        [this, watch, post](VisitSession& session, std::stop_token stop) -> Result<Done> {
            return watch->run(
                [&](domain::CapturedFaces taken) {
                    post([this] { show_activity(VisitActivity::ComparingFace); });
                    return session.compare_face(std::move(taken));
                },
                std::move(stop));
        },
        VisitStep::Face);
    // A retry needs a new watch, not the ended one.
    last_try_ = [this] { watch_face(); };
}

void VisitPresenter::take_picture() {
    if (watch_ && state_.activity == VisitActivity::WatchingFace) {
        watch_->take_now();
    } else if (may_take_picture(state_)) {
        watch_face();
    }
}

void VisitPresenter::ask_refer() {
    if (may_refer(state_)) {
        bench_.cancel();
        change([](VisitState& state) { state.question = VisitQuestion::ReferReason; });
    }
}

void VisitPresenter::refer(const std::string& reason_code) {
    if (state_.question != VisitQuestion::ReferReason) {
        return;
    }
    run(
        VisitActivity::Saving,
        [reason_code](VisitSession& session, std::stop_token) { return session.refer(reason_code); }, VisitStep::Done);
}

void VisitPresenter::record_phone() {
    if (state_.step != VisitStep::Service) {
        return;
    }
    run(
        VisitActivity::Saving,
        [phone = state_.phone](VisitSession& session, std::stop_token) { return session.record_phone(phone); },
        VisitStep::Confirm);
    // The officer may correct the number before trying again.
    last_try_ = [this] { record_phone(); };
}

void VisitPresenter::citizen_confirms() {
    if (may_confirm(state_)) {
        state_.step = VisitStep::Paper;
        finish_visit();
    }
}

void VisitPresenter::finish_visit() {
    const auto post = bench_.guarded_post();
    run(
        VisitActivity::Saving,
        [this, post](VisitSession& session, std::stop_token stop) {
            return session.finish(
                [this, post, &session](VisitActivity activity) {
                    post([this, activity, facts = session.facts()] {
                        state_.facts = facts;
                        show_activity(activity);
                    });
                },
                std::move(stop));
        },
        VisitStep::Done);
}

void VisitPresenter::ask_end() {
    if (may_end(state_)) {
        bench_.cancel();
        change([](VisitState& state) { state.question = VisitQuestion::EndVisit; });
    }
}

void VisitPresenter::end_visit() {
    if (state_.question != VisitQuestion::EndVisit) {
        return;
    }
    const auto reason = state_.failure ? std::string(domain::failure_name(state_.failure->code)) : "OFFICER";
    run(
        VisitActivity::Closing, [reason](VisitSession& session, std::stop_token) { return session.end(reason); },
        VisitStep::Done);
}

void VisitPresenter::retry() {
    if (state_.failure && !bench_.busy() && last_try_) {
        const auto again = last_try_;
        again();
    }
}

void VisitPresenter::advance() {
    switch (next_act(state_)) {
        case NextAct::None:
            break;
        case NextAct::Retry:
            retry();
            break;
        case NextAct::StartVisit:
            start_visit();
            break;
        case NextAct::GiveConsent:
            give_consent(true);
            break;
        case NextAct::ReadCard:
            read_card();
            break;
        case NextAct::TakePicture:
            watch_face();
            break;
        case NextAct::LeaveFace:
            go_to(VisitStep::Service);
            break;
        case NextAct::RecordPhone:
            record_phone();
            break;
        case NextAct::Confirm:
            desk_confirms();
            break;
    }
}

void VisitPresenter::go_to(VisitStep step) {
    change([step](VisitState& state) {
        state.step = step;
        state.failure.reset();
    });
}

void VisitPresenter::back() {
    if (state_.question != VisitQuestion::None) {
        change([](VisitState& state) { state.question = VisitQuestion::None; });
    } else if (state_.activity == VisitActivity::WaitingForCard || state_.activity == VisitActivity::WatchingFace) {
        bench_.cancel();
    } else if (state_.activity == VisitActivity::Delivering) {
        session_->stop_waiting_for_centre();
    } else if (bench_.busy()) {
        return;
    } else if (state_.step == VisitStep::Confirm) {
        go_to(VisitStep::Service);
    } else if (state_.step == VisitStep::Service) {
        go_to(VisitStep::Face);
    } else if (state_.step == VisitStep::Done) {
        forget_visit();
        changes_.notify();
    }
}

void VisitPresenter::forget_visit() {
    const int captures_allowed = state_.captures_allowed;
    state_ = VisitState{};
    state_.captures_allowed = captures_allowed;
}

}  // namespace amphoe::gui
