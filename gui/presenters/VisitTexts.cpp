#include "gui/presenters/VisitTexts.h"

#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "gui/presenters/CardAdviceWords.h"
#include "gui/presenters/ObjectionTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::gui {

const std::array<const char*, 6>& step_titles() {
    static constexpr std::array<const char*, 6> titles{msg("Consent"), msg("Card"),    msg("Face"),
                                                       msg("Service"), msg("Confirm"), msg("Print")};
    return titles;
}

namespace {

/// Card and face of a visit that goes on without them, the consent where it was refused; the face of somebody who is
/// known again in another way.
bool left_out(const VisitState& state, int place) {
    const auto absence = state.facts.card_absence;
    const bool by_second_factor = state.facts.asks_returning || state.facts.returning;
    if (place == 2 && by_second_factor && !state.face_passed()) {
        return true;
    }
    return absence && (place == 1 || place == 2 || (place == 0 && !state.facts.consent));
}

}  // namespace

std::array<StepMark, 6> step_marks(const VisitState& state) {
    std::array<StepMark, 6> marks{};
    const bool complete = state.step == VisitStep::Done && state.facts.printed;
    const int current = static_cast<int>(state.step) - static_cast<int>(VisitStep::Consent);
    for (int place = 0; place < 6; ++place) {
        auto& mark = marks[static_cast<std::size_t>(place)];
        if (state.running()) {
            mark = left_out(state, place) ? StepMark::Open
                   : place < current      ? StepMark::Finished
                   : place == current     ? (state.failure || state.frozen() ? StepMark::Problem : StepMark::Current)
                                          : StepMark::Open;
        } else {
            mark = complete ? StepMark::Finished : StepMark::Open;
        }
    }
    if (state.step == VisitStep::Done && !complete) {
        const auto& facts = state.facts;
        const bool sent = facts.outcome == VisitOutcome::Accepted || facts.outcome == VisitOutcome::WaitingForCentre;
        marks[0] = facts.consent ? StepMark::Finished : left_out(state, 0) || sent ? StepMark::Open : StepMark::Problem;
        marks[1] = facts.card ? StepMark::Finished : StepMark::Open;
        marks[2] = left_out(state, 2)    ? StepMark::Open
                   : state.face_passed() ? StepMark::Finished
                   : facts.face          ? StepMark::Problem
                                         : StepMark::Open;
        marks[3] = marks[4] = sent ? StepMark::Finished : StepMark::Open;
    }
    return marks;
}

std::optional<ShownFailure> shown_notice(const VisitState& state, const configuration::FailureCatalogue& catalogue,
                                         const Texts& texts) {
    using domain::FailureCode;
    std::optional<ShownFailure> notice;
    const bool swapped = state.frozen() || (state.failure && state.failure->code == FailureCode::CardSwapped);
    if (swapped) {
        notice = shown_failure(FailureCode::CardSwapped, catalogue, texts);
    } else if (state.failure) {
        notice = shown_failure(*state.failure, catalogue, texts);
    } else {
        return notice;
    }
    if (state.facts.away && state.failure && state.failure->code == FailureCode::ServiceNotAvailable) {
        notice->message = texts.tr("Away from the office no certified papers are made.");
        notice->remedy = texts.tr("Offer a ticket or a booking at the office. The rest of the visit goes on.");
    }
    if (state.step == VisitStep::Face && state.failure && state.failure->code == FailureCode::RegisterRecordUnknown) {
        notice->message = texts.tr("This citizen has not been proofed before.");
        notice->remedy = texts.tr("Nothing is lost. Enter takes a picture of the face.");
    }
    if (const auto objection = swapped ? std::string{} : objection_text(state, texts); !objection.empty()) {
        notice->message += "\n" + objection;
    }
    if (state.hold == CardHold::UnknownCard) {
        notice->message = texts.tr("The card that was inserted cannot be read. The visit waits.");
    }
    if (swapped && state.expected) {
        const auto& expected = *state.expected;
        notice->message += "\n" + filled(texts.tr("Expected: the card of {name}"),
                                         {{"name", chosen(texts, expected.name_th, expected.name_en).full()}});
    }
    const auto advice = card_advice_words(state.facts.card_advice);
    if (!swapped && !advice.th.empty()) {
        notice->remedy += "\n" + chosen(texts, advice.th, advice.en);
    }
    return notice;
}

std::string activity_text(const VisitState& state, const Texts& texts) {
    switch (state.activity) {
        case VisitActivity::None:
            return {};
        case VisitActivity::Saving:
            return texts.tr("Saving…");
        case VisitActivity::WaitingForCard:
            return texts.tr("Please insert the ID card, chip side up.");
        case VisitActivity::ReadingText:
            return texts.tr("Reading the text from the chip…");
        case VisitActivity::ReadingPhoto:
            return filled(texts.tr("Reading the photo from the chip… {n} %"), {{"n", std::to_string(state.percent)}});
        case VisitActivity::CheckingCard:
            return texts.tr("Asking the centre for the card's status…");
        case VisitActivity::WatchingFace:
            return texts.tr("Looking for a good picture. It is taken by itself.");
        case VisitActivity::ComparingFace:
            return texts.tr("Comparing with the photo in the chip…");
        case VisitActivity::Delivering:
            return texts.tr("Sending to the centre… Esc: do not wait, it will be sent later.");
        case VisitActivity::IssuingSlip:
            return texts.tr("Making and signing the slip…");
        case VisitActivity::Printing:
            return texts.tr("Printing the slip…");
        case VisitActivity::Closing:
            return texts.tr("Closing the visit…");
    }
    return {};
}

namespace {

bool asks_for(const VisitState& state, const std::string& key) {
    const auto& form = state.facts.form;
    return form &&
           std::any_of(form->fields.begin(), form->fields.end(), [&](const auto& field) { return field.key == key; });
}

}  // namespace

std::string citizen_text(const VisitState& state, const Texts& texts) {
    switch (state.step) {
        case VisitStep::Idle:
            return texts.tr("Welcome. The officer will begin in a moment.");
        case VisitStep::Consent:
            return texts.tr("Before we begin");
        case VisitStep::Card:
            return state.facts.card ? texts.tr("Reading your card. Please leave it in the reader.")
                                    : texts.tr("Please hand your ID card to the officer.");
        case VisitStep::Face:
            return state.activity == VisitActivity::WatchingFace ? texts.tr("Please look into the camera.")
                   : state.face_passed() ? texts.tr("Thank you. Your face was compared with the photo in the chip.")
                                         : texts.tr("One moment, please.");
        case VisitStep::Service:
            if (asks_for(state, "otp")) {
                return texts.tr("Please tell the officer the code that was sent to your phone.");
            }
            if (asks_for(state, "thaid_qr")) {
                return texts.tr("Please open the ThaID app and show its QR code.");
            }
            return state.facts.thaid && state.facts.phone_asked && !state.facts.asked
                       ? texts.tr("Please tell the officer your mobile phone number.")
                       : texts.tr("Please tell the officer what you need.");
        case VisitStep::Confirm:
            return texts.tr("Please check and confirm");
        case VisitStep::Paper:
            return state.asks_fee()         ? filled(texts.tr("Please pay the fee of {n} baht."),
                                                     {{"n", domain::amount_in_digits(state.to_be_paid())}})
                   : state.asks_signature() ? texts.tr("One moment, please. The registrar is signing.")
                                            : texts.tr("Your slip is being printed.");
        case VisitStep::Done:
            return state.facts.printed
                       ? texts.tr("Finished. Please take your slip and your ID card.")
                       : texts.tr("Please take your ID card. The officer will explain what comes next.");
    }
    return {};
}

std::string hint_text(const std::string& fault, const Texts& texts) {
    struct Row {
        const char* fault;
        const char* hint;
    };
    static constexpr std::array rows{
        Row{"face.none", msg("No face in the picture yet. Please face the camera, without a mask.")},
        Row{"face.many", msg("More than one face. Only the citizen, please.")},
        Row{"face.small", msg("Please come a little closer.")},
        Row{"face.near", msg("Please move back a little.")},
        Row{"face.cropped", msg("Please move to the middle of the picture.")},
        Row{"face.dark", msg("Too dark. Please turn on the light or face the window.")},
        Row{"face.bright", msg("Too bright. Please turn away from the light.")},
        Row{"face.backlit", msg("The light comes from behind. Please turn away from the window.")},
        Row{"face.side_lit", msg("The light comes from one side. Please turn towards it.")},
        Row{"face.blurred", msg("Blurred. Please hold still.")},
        Row{"face.moving", msg("Please hold still.")},
        Row{"face.mask", msg("Please take off the mask.")},
        Row{"face.glasses", msg("Please take off dark glasses, hat or mask.")},
        Row{"face.eyes_closed", msg("Please open your eyes and keep them free of hair.")},
        Row{"prompt.turn_left", msg("Please turn your head to your left and back.")},
        Row{"prompt.turn_right", msg("Please turn your head to your right and back.")},
        Row{"face.turned", msg("Please face the camera straight.")},
        Row{"face.mouth_open", msg("Please close your mouth.")},
        Row{"face.unclear", msg("Please take off dark glasses, hat or mask.")},
    };
    if (fault.empty()) {
        return texts.tr("Good. Please hold still.");
    }
    for (const auto& row : rows) {
        if (fault == row.fault) {
            return texts.tr(row.hint);
        }
    }
    return texts.tr("Please face the camera in even light.");
}

std::string band_text(domain::FaceBand band, const Texts& texts) {
    switch (band) {
        case domain::FaceBand::Pass:
            return "✓ " + texts.tr("Pass");
        case domain::FaceBand::Refer:
            return "◐ " + texts.tr("Refer");
        case domain::FaceBand::Fail:
            return "✕ " + texts.tr("Fail");
    }
    return {};
}

std::string face_result_text(const domain::FaceEvidence& evidence, const Texts& texts) {
    const char* sentence = evidence.band == domain::FaceBand::Pass ? msg("The face matches, {n} per cent")
                           : evidence.band == domain::FaceBand::Refer
                               ? msg("To be decided by a supervisor ({n} per cent)")
                               : msg("The face does not meet the threshold ({n} per cent)");
    return filled(texts.tr(sentence), {{"n", std::to_string(evidence.percent)}});
}

std::string outcome_text(VisitOutcome outcome, const Texts& texts) {
    switch (outcome) {
        case VisitOutcome::None:
            return {};
        case VisitOutcome::Accepted:
            return texts.tr("The centre has accepted what was sent.");
        case VisitOutcome::WaitingForCentre:
            return texts.tr("Saved. Waiting for the centre; it is sent by itself when the line is back.");
        case VisitOutcome::Rejected:
            return texts.tr("The centre has rejected what was sent.");
        case VisitOutcome::Referred:
            return texts.tr("Referred to a supervisor. The case is saved.");
        case VisitOutcome::ConsentRefused:
            return texts.tr("The citizen did not agree to face comparison. Check the identity in another way.");
        case VisitOutcome::Ended:
            return texts.tr("The visit was closed. What had been saved is in the log.");
        case VisitOutcome::Unsigned:
            return texts.tr("Saved, but not signed yet. Take the visit up again from the list of visits.");
    }
    return {};
}

std::string advance_text(const VisitState& state, bool desk_may_confirm, const Texts& texts) {
    switch (next_act(state)) {
        case NextAct::None:
            return {};
        case NextAct::Retry:
            return texts.tr("Try again (Enter)");
        case NextAct::StartVisit:
            return state.step == VisitStep::Done ? texts.tr("Next citizen (Enter)") : texts.tr("New visit (Enter)");
        case NextAct::TakeService:
            return texts.tr("Take this service (Enter)");
        case NextAct::GiveConsent:
            return texts.tr("The citizen agrees (Enter)");
        case NextAct::ReadCard:
            return texts.tr("Read the card (Enter)");
        case NextAct::TakePicture:
            return texts.tr("Take again (Enter)");
        case NextAct::LeaveFace:
        case NextAct::RecordPhone:
        case NextAct::EnterPage:
        case NextAct::GoToConfirm:
            return texts.tr("Continue (Enter)");
        case NextAct::Confirm:
            return desk_may_confirm ? texts.tr("Confirm from here (Enter)") : std::string{};
    }
    return {};
}

const std::vector<ReferReason>& refer_reasons() {
    static const std::vector<ReferReason> reasons{
        {"OLD_PHOTO", msg("The photo in the chip is old")},
        {"CHILD", msg("A child or a grown-up child")},
        {"TWIN", msg("A twin or a look-alike")},
        {"INJURY", msg("Injury, illness or surgery")},
        {"PICTURE", msg("The camera or the light does not give a good picture")},
        {"DOUBT", msg("The officer is in doubt")},
    };
    return reasons;
}

}  // namespace amphoe::gui
