// What may be done in which state of a visit: pure functions, shared by presenter and windows.
#pragma once

#include "core/ports/CardReader.h"
#include "gui/presenters/VisitState.h"

namespace amphoe::gui {

/// What Enter does.
enum class NextAct {
    None,
    Retry,
    StartVisit,
    GiveConsent,
    ReadCard,
    TakePicture,
    LeaveFace,
    RecordPhone,
    TakeService,
    EnterPage,
    GoToConfirm,
    Confirm
};
NextAct next_act(const VisitState& state);

/// What a stage of the card read looks like on the screens.
VisitActivity activity_of(ports::CardReadProgress::Stage stage);

bool is_busy(const VisitState& state);
/// The visit is held to its card: from the end of the read until the paper.
bool is_pinned(const VisitState& state);
/// A failed read that a newly inserted card may put right.
bool may_read_again(const VisitState& state);
/// F12: the card is lost or does not work, the face is not to be compared, or nobody sits there.
bool may_go_without_card(const VisitState& state);
bool may_take_picture(const VisitState& state);
bool may_refer(const VisitState& state);
/// F5: the officer says to have looked at the face that was compared.
bool may_confirm_look(const VisitState& state);
/// F10 at the face step.
bool may_ask_returning(const VisitState& state);
/// F2 at the service step.
bool may_add_service(const VisitState& state);
bool may_end(const VisitState& state);
/// The citizen's or, in training, the desk's ยืนยัน.
bool may_confirm(const VisitState& state);

}  // namespace amphoe::gui
