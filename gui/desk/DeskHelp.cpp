// What F1 says at the desk.
#include "gui/desk/DeskWindow.h"

namespace amphoe::gui {

const char* help_of(VisitStep step) {
    switch (step) {
        case VisitStep::Idle:
            return msg(
                "Enter begins a visit; F3 calls the next ticket; F2 books a later day. The state of the devices stands "
                "at the bottom; a circle that is not full needs attention.");
        case VisitStep::Consent:
            return msg(
                "Explain the notice. Enter records consent. If the citizen does not agree, press that button: the "
                "visit ends. F12 goes on without card and face: a card that is lost, or a comparison that is not "
                "wanted.");
        case VisitStep::Card:
            return msg(
                "Insert the card with the chip up and leave it in until the photo has been read. Esc stops waiting; "
                "Enter reads again; F12 goes on without a card.");
        case VisitStep::Face:
            return msg(
                "The picture is taken by itself when it is good. Space takes it now. F5 says that you looked at the "
                "face "
                "and goes on; F8 refers to a second person; F10 takes "
                "somebody proofed before by a code from phone or app. "
                "The percentage is a measure of likeness, not a probability.");
        case VisitStep::Service:
            return msg(
                "Type what is asked, or leave the phone number empty. Enter goes on. F2 adds a service, F4 takes away "
                "one the citizen does not want.");
        case VisitStep::Confirm:
            return msg(
                "The citizen reads the summary and presses Confirm on the citizen's screen. Esc goes back to correct "
                "the phone number.");
        case VisitStep::Paper:
        case VisitStep::Done:
            return msg(
                "Everything confirmed is saved on this machine. What the centre has not received is sent by itself.");
    }
    return "";
}

}  // namespace amphoe::gui
