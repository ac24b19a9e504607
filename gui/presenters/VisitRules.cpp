#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

VisitActivity activity_of(ports::CardReadProgress::Stage stage) {
    using Stage = ports::CardReadProgress::Stage;
    switch (stage) {
        case Stage::Waiting:
            return VisitActivity::WaitingForCard;
        case Stage::Connecting:
            return VisitActivity::ReadingText;
        case Stage::Text:
        case Stage::Photo:
            return VisitActivity::ReadingPhoto;
        case Stage::Finished:
            break;
    }
    return VisitActivity::CheckingCard;
}

bool is_busy(const VisitState& state) {
    return state.activity != VisitActivity::None;
}

NextAct next_act(const VisitState& state) {
    if (state.question != VisitQuestion::None || is_busy(state)) {
        return NextAct::None;
    }
    if (state.failure) {
        return state.step == VisitStep::Face && state.captures_left() <= 0 ? NextAct::None : NextAct::Retry;
    }
    switch (state.step) {
        case VisitStep::Idle:
        case VisitStep::Done:
            return NextAct::StartVisit;
        case VisitStep::Consent:
            return NextAct::GiveConsent;
        case VisitStep::Card:
            return NextAct::ReadCard;
        case VisitStep::Face:
            return state.face_passed() ? NextAct::LeaveFace
                                       : (state.captures_left() > 0 ? NextAct::TakePicture : NextAct::None);
        case VisitStep::Service:
            return NextAct::RecordPhone;
        case VisitStep::Confirm:
            return NextAct::Confirm;
        case VisitStep::Paper:
            break;
    }
    return NextAct::None;
}

bool may_take_picture(const VisitState& state) {
    if (state.step != VisitStep::Face || state.question != VisitQuestion::None) {
        return false;
    }
    return state.activity == VisitActivity::WatchingFace ||
           (!is_busy(state) && state.captures_left() > 0 && !state.face_passed());
}

bool may_refer(const VisitState& state) {
    return state.step == VisitStep::Face && state.question == VisitQuestion::None && !state.face_passed() &&
           (!is_busy(state) || state.activity == VisitActivity::WatchingFace);
}

bool may_end(const VisitState& state) {
    return state.running() && state.question == VisitQuestion::None &&
           (!is_busy(state) || state.activity == VisitActivity::WatchingFace ||
            state.activity == VisitActivity::WaitingForCard);
}

bool may_confirm(const VisitState& state) {
    return next_act(state) == NextAct::Confirm;
}

}  // namespace amphoe::gui
