// One visit as the windows know it: plain values, no language, copied from the background.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/CardAbsence.h"
#include "core/domain/CardAdvice.h"
#include "core/domain/Consent.h"
#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/Outbox.h"
#include "core/domain/Picture.h"
#include "core/domain/ServiceForm.h"
#include "core/workflows/FeeBill.h"
#include "core/workflows/OutreachPackage.h"
#include "core/workflows/ProofState.h"
#include "core/workflows/RegistryComparison.h"

namespace amphoe::gui {

/// Where the visit stands; Consent to Paper are the six places of the step bar.
enum class VisitStep { Idle, Consent, Card, Face, Service, Confirm, Paper, Done };

/// What the program does at this moment.
enum class VisitActivity {
    None,
    Saving,
    WaitingForCard,
    ReadingText,
    ReadingPhoto,
    CheckingCard,
    WatchingFace,
    ComparingFace,
    Delivering,
    IssuingSlip,
    Printing,
    Closing,
};

/// How the visit ended, or will end. Unsigned: nothing was sent; what was asked for waits for its fee or its signature.
enum class VisitOutcome { None, Accepted, WaitingForCentre, Rejected, Referred, ConsentRefused, Ended, Unsigned };

/// A question that stands inside the desk window until the officer answers; nothing else is blocked.
enum class VisitQuestion { None, EndVisit, ReferReason, NoCardReason };

/// Why a visit stands still although nothing of it failed: a card that was inserted while it went on.
enum class CardHold {
    None,
    Checking,    ///< whose card it is
    OtherCard,   ///< another person's
    UnknownCard  ///< no card that can be read
};

/// Whose card belongs into the reader; the name as the chip has it.
struct ExpectedCard {
    domain::PersonName name_th;
    domain::PersonName name_en;
};

/// One service of the visit besides ThaID.
struct VisitService {
    domain::ServiceKind kind = domain::ServiceKind::ThaidEnrolment;
    std::string case_number;
    std::string citizen;  ///< whom it is for, once that is known
    bool ready = false;   ///< entered and approved
    VisitOutcome outcome = VisitOutcome::None;
    std::optional<domain::FailureCode> why;  ///< it waits, or was rejected
    std::string refusal;                     ///< the contract's key of the centre's reason, when it was rejected
    std::vector<std::string> documents;
    domain::Fields notified{};  ///< whom the centre told of the result, and how (CounterService::notified)
    bool at_kiosk = false;      ///< the citizen begins it on the own screen (W5 mode C)
    bool unsigned_yet = false;  ///< ordered: paid first, then signed (W11.6, W11.7)
};

/// A receipt or waiver of this visit.
struct VisitReceipt {
    std::string number;
    std::int64_t satang = 0;
    bool waived = false;
    std::string case_number{};
};

/// What is known and saved.
struct VisitFacts {
    std::string visit_id;  ///< empty before it is opened
    std::optional<domain::Consent> consent;
    std::optional<domain::IdentityCard> card;
    std::optional<domain::CardAbsence> card_absence;  ///< the visit goes on without one
    domain::Picture chip_photo;
    bool card_status_asked = false;
    bool officer_unknown = false;                         ///< the officer's own number: nothing is compared here (W1.6)
    std::optional<domain::CardStatusAnswer> card_status;  ///< empty: not checked
    std::optional<workflows::RegistryFindings> registry;  ///< chip against register, once it was asked
    domain::CardAdvice card_advice = domain::CardAdvice::None;  ///< after a read that failed
    std::optional<domain::FaceEvidence> face;
    domain::Picture probe;
    workflows::FaceWarnings warnings;
    std::optional<int> photo_years;                                ///< completed years since the card was issued
    std::optional<workflows::SecondPersonDecision> second_person;  ///< accepted a referred face
    std::optional<workflows::ReturningPerson> returning;           ///< known again as proofed before
    bool asks_returning = false;                                   ///< the form asks for the second factor
    int captures = 0;
    std::string case_number;
    std::string level_label;
    std::string phone;
    VisitOutcome outcome = VisitOutcome::None;
    std::optional<domain::FailureCode> centre_why;  ///< why the centre did not accept yet, or ever
    std::string centre_refusal;                     ///< the contract's key of its reason, when it rejected
    std::string document_number;
    bool printed = false;
    bool thaid = true;  ///< ThaID is among what the citizen wants
    bool thaid_opened = false;
    bool phone_asked = true;  ///< ThaID needs the phone panel: not to suspend, not to revoke
    bool thaid_confirmed = false;
    std::string activation;              ///< how far the citizen's app is, as activation_name says; empty: nobody looks
    std::vector<VisitService> services;  ///< besides ThaID
    /// Half-entered services that could not be taken up now, and why; they stay in the log.
    std::vector<std::pair<domain::ServiceKind, domain::FailureCode>> left_drafts{};
    std::optional<domain::ServiceKind> asked;      ///< the service that is not entered yet
    std::optional<domain::FormPage> form;          ///< its page
    std::optional<domain::ApprovalNeed> approval;  ///< it needs a second person before the page
    std::vector<workflows::FeeBill> bills;         ///< not paid yet, one for each service that costs something
    std::vector<VisitReceipt> receipts;
    bool fee_left_open = false;                      ///< paid another time: what costs something is not printed
    bool signature_left_open = false;                ///< signed another time: what was paid for waits
    std::optional<workflows::OutreachPackage> away;  ///< the desk works in a community: nothing certified is made
};

struct VisitState {
    VisitStep step = VisitStep::Idle;
    VisitActivity activity = VisitActivity::None;
    VisitQuestion question = VisitQuestion::None;
    int percent = 0;                         ///< of the card read
    std::optional<domain::Failure> failure;  ///< of the present step; the same step can be tried again
    CardHold hold = CardHold::None;
    std::optional<ExpectedCard> expected;        ///< set with the first card whose text was shown
    std::string phone;                           ///< as typed so far
    std::string email;                           ///< as typed so far; may stay empty
    bool link_by_sms = false;                    ///< instead of the QR code on the slip
    domain::Fields answers;                      ///< of the service's page, as typed so far
    int page_turns = 0;                          ///< changes with every page that begins with nothing typed
    bool choosing = false;                       ///< the list of services is open
    std::optional<domain::ServiceKind> pointed;  ///< in that list
    bool officer_looked = false;                 ///< the tick, as it stands now
    int captures_allowed = 0;
    VisitFacts facts;

    /// Another card is in the reader: nothing goes on but ending the visit.
    bool frozen() const { return hold == CardHold::OtherCard || hold == CardHold::UnknownCard; }
    bool running() const { return step != VisitStep::Idle && step != VisitStep::Done; }
    int captures_left() const { return captures_allowed - facts.captures; }
    /// By the comparison, or because a second person accepted it.
    bool face_passed() const {
        return facts.second_person || (facts.face && facts.face->band == domain::FaceBand::Pass);
    }
    /// The face passed by the comparison only: the officer's own look is what is missing (W3.6).
    bool look_missing() const { return face_passed() && !facts.second_person && !officer_looked; }
    /// Confirmed and sent: papers are printed when the fee is settled, or left open.
    bool asks_fee() const {
        return step == VisitStep::Paper && activity == VisitActivity::None && !facts.bills.empty() &&
               !facts.fee_left_open;
    }
    /// Paid: the second person signs, or it is left for another time.
    bool asks_signature() const {
        return step == VisitStep::Paper && activity == VisitActivity::None && facts.approval && !asks_fee() &&
               !facts.signature_left_open;
    }
    std::int64_t to_be_paid() const {
        std::int64_t total = 0;
        for (const auto& bill : facts.bills) {
            total += bill.total;
        }
        return total;
    }
    bool face_referable() const { return facts.face && facts.face->band == domain::FaceBand::Refer; }
};

}  // namespace amphoe::gui
