// The later looks at the evidence of an identity proof: taking it up again, and checking it before it is sent.
#include <algorithm>

#include "core/support/Digest.h"
#include "core/workflows/EvidenceBinding.h"
#include "core/workflows/IdentityProof.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

std::string field(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

const domain::CaseEvent* last_of(const std::vector<domain::CaseEvent>& events, EventKind kind) {
    const auto found =
        std::find_if(events.rbegin(), events.rend(), [kind](const auto& event) { return event.kind == kind; });
    return found == events.rend() ? nullptr : &*found;
}

/// The comparison that a decision names by its picture: the last one, because a camera that stands still may give a
/// draft and the sitting that takes it up the same picture.
const domain::CaseEvent* comparison_of(const std::vector<domain::CaseEvent>& events, const std::string& probe_sha256) {
    const auto found = std::find_if(events.rbegin(), events.rend(), [&](const auto& event) {
        return event.kind == EventKind::FaceCompared && field(event.fields, "probe_sha256") == probe_sha256;
    });
    return found == events.rend() ? nullptr : &*found;
}

domain::Consent consent_in(const domain::CaseEvent& event) {
    domain::Consent consent;
    consent.id = field(event.fields, "consent_id");
    consent.notice_version = field(event.fields, "notice_version");
    consent.face = field(event.fields, "face") == "yes";
    consent.legal_basis = domain::legal_basis_from_name(field(event.fields, "legal_basis"))
                              .value_or(domain::LegalBasis::ConsentSection26);
    consent.legal_clause = field(event.fields, "legal_clause");
    consent.given_at = event.at;
    return consent;
}

std::optional<domain::CardAbsence> absence_in(const std::vector<domain::CaseEvent>& events) {
    for (const auto& event : events) {
        if (event.kind == EventKind::StepRecorded && field(event.fields, "step") == "no_card") {
            return domain::card_absence_from_name(field(event.fields, "why"));
        }
    }
    return std::nullopt;
}

}  // namespace

Result<Done> IdentityProof::resume(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    const auto* consent = last_of(events, EventKind::ConsentRecorded);
    const auto* referred = last_of(events, EventKind::FaceReferred);
    const auto* decided = last_of(events, EventKind::FaceDecided);
    if (consent == nullptr || referred == nullptr || decided == nullptr || decided->sequence < referred->sequence ||
        field(decided->fields, "decision") != "accept" ||
        domain::derive_case_state(events) != domain::CaseState::Draft) {
        return Failure{FailureCode::StepOutOfOrder, "no accepted face"};
    }
    const auto* compared = comparison_of(events, field(decided->fields, "probe_sha256"));
    if (compared == nullptr) {
        return Failure{FailureCode::EvidenceMismatch, "the decided comparison is not there"};
    }
    state_ = {};
    state_.consent = consent_in(*consent);
    state_.face_fields = compared->fields;
    state_.probe_sha256 = field(compared->fields, "probe_sha256");
    state_.captures = static_cast<int>(std::count_if(
        events.begin(), events.end(), [](const auto& event) { return event.kind == EventKind::FaceCompared; }));
    state_.officer_looked = field(referred->fields, "officer_looked") == "yes";
    state_.referred = true;
    state_.second_person = SecondPersonDecision{decided->officer_id, field(decided->fields, "reason")};
    case_ = record;
    return Done{};
}

Result<Done> IdentityProof::resume_draft(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    const auto* consent = last_of(events, EventKind::ConsentRecorded);
    const auto absence = absence_in(events);
    if ((consent == nullptr && !absence) || domain::derive_case_state(events) != domain::CaseState::Draft) {
        return Failure{FailureCode::StepOutOfOrder, "no half-entered visit"};
    }
    state_ = {};
    state_.consent = consent == nullptr ? std::nullopt : std::optional(consent_in(*consent));
    state_.card_absence = absence;
    for (const auto& event : events) {
        if (event.kind == EventKind::FaceCompared) {
            state_.captures = field(event.fields, "band") == "pass" ? 0 : state_.captures + 1;
        }
    }
    case_ = record;
    return Done{};
}

Result<Done> IdentityProof::refuse_other_card(const domain::IdentityCard& card) const {
    const bool other = (state_.card && state_.card->citizen_id != card.citizen_id) ||
                       (expected_ && *expected_ != card.citizen_id) ||
                       (case_ && case_->citizen && *case_->citizen != card.citizen_id);
    if (other) {
        return Failure{FailureCode::CardSwapped, "another card than the one this visit began with"};
    }
    if (state_.second_person &&
        (!card.photo || support::sha256_hex(card.photo->jpeg) != field(state_.face_fields, "photo_sha256"))) {
        return Failure{FailureCode::EvidenceMismatch, "another chip photo than the one compared"};
    }
    return Done{};
}

Result<bool> IdentityProof::evidence_is_whole(const domain::Case& record) {
    const auto events = ports_.case_store.events_of_case(record.id);
    if (!events) {
        return events.error();
    }
    const auto attachments = ports_.case_store.attachments_of_visit(journal_.visit().id);
    if (!attachments) {
        return attachments.error();
    }
    const auto index = record.citizen ? ports_.case_store.blind_index(*record.citizen) : Result<std::string>("");
    if (!index) {
        return index.error();
    }
    const auto* compared = comparison_of(*events, state_.probe_sha256);
    if (compared == nullptr || !state_.card || !state_.card->photo || compared->fields != state_.face_fields) {
        return false;
    }
    const auto hashes = probe_hashes(compared->fields);
    const BoundEvidence bound{hashes, *index, support::sha256_hex(state_.card->photo->jpeg), journal_.visit().id};
    return probes_are_kept(hashes, *attachments) &&
           field(compared->fields, "evidence_binding") == evidence_binding(bound);
}

Result<Done> IdentityProof::verify_evidence(const domain::Case& record) {
    // Nobody's face was compared: the services say what speaks for the person instead.
    if (state_.card_absence || (state_.returning && !state_.face)) {
        return Done{};
    }
    const auto whole = evidence_is_whole(record);
    if (!whole) {
        return whole.error();
    }
    if (whole.value()) {
        return Done{};
    }
    if (auto noted = note_in_audit_log("EVIDENCE_REFUSED", "EVIDENCE_MISMATCH"); !noted) {
        return noted;
    }
    return Failure{FailureCode::EvidenceMismatch, "pictures, card, person and visit do not belong together"};
}

}  // namespace amphoe::workflows
