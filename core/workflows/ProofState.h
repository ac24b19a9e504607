// What one identity proof knows so far; copied to screens.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/domain/CardAbsence.h"
#include "core/domain/Consent.h"
#include "core/domain/FaceEvidence.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/Outbox.h"
#include "core/domain/RegisterRecord.h"
#include "core/workflows/FaceGuards.h"

namespace amphoe::workflows {

/// A referred face accepted by a second person (domain.md W1.5).
struct SecondPersonDecision {
    std::string officer_id;
    std::string reason;
};

/// W3.11: somebody proofed before, known again by two things only that person can show.
struct ReturningPerson {
    std::string proof_number;       ///< of the case whose proof it is
    std::set<std::string> factors;  ///< two or more of "chip", "face", "otp", "thaid_qr"
    /// "chip,otp".
    std::string factor_text() const;
};

/// W3.9 and W13.1: who somebody without a card is, as found out in this visit.
struct KnownPerson {
    domain::RegisterRecord person;  ///< as the register has them
    domain::Fields evidence;        ///< of the act: "identified_by" and what belongs to it
};

struct ProofState {
    std::optional<domain::Consent> consent;
    std::optional<domain::IdentityCard> card;
    std::optional<domain::CardStatusAnswer> card_status;  ///< empty: not checked ("ยังไม่ตรวจ")
    std::optional<domain::FaceEvidence> face;
    std::optional<domain::Picture> probe;
    std::string probe_sha256;
    domain::Fields face_fields;  ///< as saved with the last comparison
    FaceWarnings warnings;
    std::optional<int> photo_years;      ///< completed years since the card was issued
    std::optional<bool> officer_looked;  ///< empty: not answered yet
    std::optional<SecondPersonDecision> second_person;
    int captures = 0;
    bool referred = false;
    std::optional<domain::CardAbsence> card_absence;  ///< the visit goes on without a card
    bool card_by_laser = false;                       ///< its chip is dead, the centre knows what is printed on it
    std::optional<domain::RegisterRecord> registry;   ///< what the register says of the card's person (W3.5)
    std::optional<ReturningPerson> returning;
    std::optional<KnownPerson> known;  ///< without a card: vouched for, or by a digital ID

    bool face_passed() const { return face && face->band == domain::FaceBand::Pass; }
    /// A face that passed counts only once the officer looked at it too (W3.6).
    bool face_counts() const { return face_passed() && officer_looked.value_or(false); }
    /// It passed, nobody else judged it, and the officer's own look is what is missing.
    bool look_missing() const { return face_passed() && !face_counts() && !second_person; }
    /// By the card and the face of this visit.
    bool proven() const { return consent && card && (face_counts() || second_person); }
    /// Proven now, or known again as somebody proven before.
    bool authenticated() const { return proven() || (consent && card && returning); }
    /// "chip", "card_status", "face", "card_laser": what the level table asks for. A face that a second person judged
    /// by eye is "face_by_person", which earns what the table says.
    std::set<std::string> evidence() const;
};

}  // namespace amphoe::workflows
