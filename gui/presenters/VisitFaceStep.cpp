// The face step of the visit presenter: watching, the tick, referring; and the officer's own face.
#include "gui/presenters/VisitPresenter.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

void VisitPresenter::remember_my_face() {
    if (state_.running() || bench_.busy()) {
        return;
    }
    begin_session([this] {
        run(
            VisitActivity::WatchingFace,
            [this, watch = new_watch()](VisitSession&, std::stop_token stop) -> Result<Done> {
                return watch->run(
                    [this](domain::CapturedFaces taken) {
                        return setup_.counter.face_guards.remember_officer(taken.probes.front());
                    },
                    std::move(stop));
            },
            VisitStep::Idle);
        last_try_ = [this] { remember_my_face(); };
    });
}

void VisitPresenter::note_looked(bool looked) {
    change([looked](VisitState& state) {
        state.officer_looked = looked;
        if (state.failure && state.failure->code == FailureCode::OfficerLookMissing) {
            state.failure.reset();
        }
    });
}

void VisitPresenter::confirm_look() {
    if (!may_confirm_look(state_)) {
        return;
    }
    note_looked(true);
    if (next_act(state_) == NextAct::LeaveFace) {
        leave_face();
    }
}

std::shared_ptr<FaceWatch> VisitPresenter::new_watch() {
    watch_ = std::make_shared<FaceWatch>(setup_, session_->ports(), live_, [this, post = bench_.guarded_post()] {
        post([this] {
            live_->take_notice();
            pictures_.notify();
        });
    });
    return watch_;
}

void VisitPresenter::watch_face() {
    if (state_.step != VisitStep::Face || state_.captures_left() <= 0 || bench_.busy() || state_.frozen()) {
        return;
    }
    const auto post = bench_.guarded_post();
    const auto watch = new_watch();
    run(
        VisitActivity::WatchingFace,
        [this, watch, post](VisitSession& session, std::stop_token stop) -> Result<Done> {
            return watch->run(
                [&](domain::CapturedFaces taken) {
                    post([this] { show_activity(VisitActivity::ComparingFace); });
                    return session.compare_face(std::move(taken), stop);
                },
                stop);
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
        if (state_.face_referable() && !state_.officer_looked) {
            change([](VisitState& state) { state.failure = Failure{FailureCode::OfficerLookMissing, "refer band"}; });
            return;
        }
        change([](VisitState& state) { state.question = VisitQuestion::ReferReason; });
    }
}

void VisitPresenter::refer(const std::string& reason_code) {
    if (state_.question != VisitQuestion::ReferReason) {
        return;
    }
    run(
        VisitActivity::Saving,
        [reason_code, looked = state_.officer_looked](VisitSession& session, std::stop_token) {
            return session.refer(reason_code, looked);
        },
        VisitStep::Done);
}

void VisitPresenter::leave_face() {
    if (state_.look_missing()) {
        change([](VisitState& state) { state.failure = Failure{FailureCode::OfficerLookMissing, "pass band"}; });
        return;
    }
    run(
        VisitActivity::Saving,
        [looked = state_.officer_looked](VisitSession& session, std::stop_token) {
            return session.record_look(looked);
        },
        VisitStep::Service);
}

}  // namespace amphoe::gui
