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

bool is_pinned(const VisitState& state) {
    if (!state.facts.card || state.step < VisitStep::Card || state.step > VisitStep::Confirm) {
        return false;
    }
    return state.step != VisitStep::Card || state.activity == VisitActivity::CheckingCard || !is_busy(state);
}

bool may_read_again(const VisitState& state) {
    if (state.step != VisitStep::Card || !state.failure || is_busy(state) || state.question != VisitQuestion::None) {
        return false;
    }
    switch (state.failure->code) {
        case domain::FailureCode::CardNoService:
        case domain::FailureCode::CardNoReader:
        case domain::FailureCode::CardAbsent:
        case domain::FailureCode::CardExclusive:
        case domain::FailureCode::CardForeign:
        case domain::FailureCode::CardSwapped:
        case domain::FailureCode::CardExpired:
            return true;
        default:
            return domain::is_card_trouble(state.failure->code);
    }
}

namespace {

NextAct next_service_act(const VisitState& state) {
    if (state.choosing) {
        return NextAct::TakeService;
    }
    if (state.facts.approval) {
        return NextAct::None;
    }
    if (state.facts.form) {
        return NextAct::EnterPage;
    }
    if (state.facts.card_absence && state.facts.services.empty()) {
        return NextAct::None;  // there would be nothing to confirm
    }
    return state.facts.thaid && state.facts.phone_asked ? NextAct::RecordPhone : NextAct::GoToConfirm;
}

}  // namespace

NextAct next_act(const VisitState& state) {
    if (state.question != VisitQuestion::None || is_busy(state) || state.hold != CardHold::None) {
        return NextAct::None;
    }
    // The second person types the PIN again; the failure stands until then.
    if (state.step == VisitStep::Service && state.failure && state.facts.approval) {
        return NextAct::None;
    }
    if (state.asks_fee() || state.asks_signature()) {
        return NextAct::None;  // money is never taken by a key pressed once too often
    }
    // An answer is missing, nothing failed: there is nothing to try again.
    const bool objected = state.failure && state.failure->code == domain::FailureCode::OfficerLookMissing;
    if (state.failure && !objected) {
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
            return next_service_act(state);
        case VisitStep::Confirm:
            return NextAct::Confirm;
        case VisitStep::Paper:
            break;
    }
    return NextAct::None;
}

bool may_go_without_card(const VisitState& state) {
    const bool waits = !is_busy(state) || state.activity == VisitActivity::WaitingForCard;
    const bool asks_for_it = state.step == VisitStep::Consent || state.step == VisitStep::Card;
    return asks_for_it && waits && state.question == VisitQuestion::None && !state.facts.card &&
           !state.facts.second_person && !state.expected;
}

bool may_take_picture(const VisitState& state) {
    if (state.step != VisitStep::Face || state.question != VisitQuestion::None || state.frozen()) {
        return false;
    }
    return state.activity == VisitActivity::WatchingFace ||
           (!is_busy(state) && state.captures_left() > 0 && !state.face_passed());
}

bool may_refer(const VisitState& state) {
    return state.step == VisitStep::Face && state.question == VisitQuestion::None && !state.frozen() &&
           (!state.face_passed() || state.look_missing()) &&
           (!is_busy(state) || state.activity == VisitActivity::WatchingFace);
}

bool may_confirm_look(const VisitState& state) {
    return state.step == VisitStep::Face && state.facts.face && state.question == VisitQuestion::None &&
           !state.frozen() && !is_busy(state);
}

bool may_ask_returning(const VisitState& state) {
    return may_refer(state) && !state.face_passed() && !state.facts.returning;
}

bool may_add_service(const VisitState& state) {
    // Whoever has ThaID already and comes for something else need not say first what becomes of it.
    const bool asks_thaid = state.facts.asked == domain::ServiceKind::ThaidEnrolment;
    return state.step == VisitStep::Service && state.question == VisitQuestion::None && !is_busy(state) &&
           state.hold == CardHold::None && !state.facts.asks_returning && (!state.facts.asked || asks_thaid);
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
