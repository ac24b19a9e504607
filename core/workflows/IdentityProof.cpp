#include "core/workflows/IdentityProof.h"

#include <algorithm>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/CentreComparison.h"
#include "core/workflows/EvidenceBinding.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

Failure out_of_order(const char* missing) {
    return {FailureCode::StepOutOfOrder, missing};
}

}  // namespace

IdentityProof::IdentityProof(const CounterPorts& ports, VisitJournal& journal) : ports_(ports), journal_(journal) {}

Result<Done> IdentityProof::record_consent(bool face, domain::LegalBasis basis) {
    domain::Consent consent;
    consent.id = support::new_identifier(journal_.now());
    consent.notice_version = ports_.notice.version;
    consent.face = face;
    consent.legal_basis = basis;
    consent.legal_clause = ports_.notice.clause_of(basis).th;
    if (basis == domain::LegalBasis::LegalDuty && consent.legal_clause.empty()) {
        return Failure{FailureCode::LegalClauseMissing, "consent-notice.json: legal_clauses.LEGAL_DUTY"};
    }
    consent.given_at = journal_.now();
    const auto kind = face ? EventKind::ConsentRecorded : EventKind::ConsentRefused;
    if (auto saved = journal_.record(kind, fields_of_consent(consent), {}); !saved) {
        return saved;
    }
    if (!face) {
        return Failure{FailureCode::ConsentRequired, "face comparison refused"};
    }
    state_.consent = consent;
    return Done{};
}

Result<Done> IdentityProof::read_card(const ports::CardReadRequest& request,
                                      const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                      std::stop_token stop) {
    if (!state_.consent) {
        return out_of_order("consent");
    }
    auto card = ports_.card_reader.read(request, on_progress, stop);
    if (!card) {
        return card.error();
    }
    if (auto same = refuse_other_card(*card); !same) {
        return same;
    }
    if (auto checked = check_card(*card, journal_.now(), ports_.workstation.training); !checked) {
        return checked;
    }
    const auto remarks = card_warnings(*card, journal_.now());
    card->warnings.insert(card->warnings.end(), remarks.begin(), remarks.end());
    if (auto indexed = journal_.set_subject(card->citizen_id); !indexed) {
        return indexed;
    }
    if (auto saved = journal_.record(EventKind::CardRead, fields_of_card(*card), {}); !saved) {
        return saved;
    }
    state_.card = std::move(*card);
    return Done{};
}

Result<Done> IdentityProof::go_without_card(domain::CardAbsence absence) {
    if (state_.card || expected_ || case_) {
        return out_of_order("a card was shown already");
    }
    auto saved = journal_.record(EventKind::StepRecorded,
                                 {{"step", "no_card"}, {"why", std::string(domain::card_absence_name(absence))}}, {});
    if (saved) {
        state_.card_absence = absence;
    }
    return saved;
}

Result<Done> IdentityProof::check_card_status(std::stop_token stop) {
    if (!state_.card) {
        return out_of_order("card");
    }
    const auto answer = ports_.centre.card_status(*state_.card, stop);
    domain::Fields fields{{"status", "not-checked"}};
    if (answer) {
        fields = {{"status", answer->code}, {"text", answer->text_th}};
    } else {
        fields["why"] = domain::failure_name(answer.error().code);
    }
    if (auto saved = journal_.record(EventKind::CardStatusChecked, std::move(fields), {}); !saved) {
        return saved;
    }
    if (!answer) {
        return Done{};
    }
    state_.card_status = *answer;
    if (!answer->usable()) {
        return Failure{FailureCode::CardStatusAbnormal, answer->text_th.empty() ? answer->code : answer->text_th};
    }
    return Done{};
}

Result<domain::Picture> IdentityProof::chip_picture() {
    if (!state_.card->photo) {
        return Failure{FailureCode::CardPhotoInvalid, "no photo was read"};
    }
    auto picture = ports_.picture_codec.decode(state_.card->photo->jpeg);
    if (!picture) {
        return Failure{FailureCode::CardPhotoInvalid, picture.error().detail};
    }
    return picture;
}

Result<domain::FaceEvidence> IdentityProof::compare_face(domain::CapturedFaces faces, std::stop_token stop) {
    if (!state_.consent || !state_.card) {
        return out_of_order("consent and card");
    }
    if (state_.captures >= ports_.rules.captures_per_visit) {
        return Failure{FailureCode::FaceNotMatching, "no captures left"};
    }
    auto reference = chip_picture();
    if (!reference) {
        return reference.error();
    }
    auto evidence = ports_.face_matcher.compare(*reference, faces.probes);
    if (!evidence) {
        return evidence.error();
    }
    evidence->presence = faces.presence;
    if (auto kept = keep_comparison(*evidence, std::move(faces), std::move(stop)); !kept) {
        return kept.error();
    }
    return evidence;
}

Result<Done> IdentityProof::keep_comparison(domain::FaceEvidence& evidence, domain::CapturedFaces faces,
                                            std::stop_token stop) {
    auto pictures =
        probe_pictures(faces.probes, evidence.probe, ports_.face_matcher, ports_.picture_codec, ports_.rules.face);
    if (!pictures) {
        return pictures.error();
    }
    CentreComparison(ports_.centre, ports_.sealer, ports_.clock, ports_.rules.face)
        .run(question_to_centre(pictures->front()), evidence, std::move(stop));
    const auto warnings = ports_.face_guards.check(faces.probes, journal_.subject());
    auto record = record_of(*std::move(pictures), warnings, faces.taken_by_officer);
    if (!record) {
        return record.error();
    }
    if (auto saved = save_comparison(evidence, *std::move(record)); !saved) {
        return saved;
    }
    state_.probe = std::move(faces.probes.front());
    return note_warnings(warnings);
}

domain::CentreMessage IdentityProof::question_to_centre(const ProbePicture& probe) const {
    domain::CentreMessage question;
    question.id = support::new_identifier(journal_.now());
    question.kind = "face_comparison";
    if (case_) {
        question.case_id = case_->id;
        question.case_number = case_->number;
    }
    question.at = journal_.now();
    question.fields = {{"citizen_id", state_.card->citizen_id.digits()},
                       {"probe_sha256", probe.sha256},
                       {"probe_jpeg", support::to_base64(probe.jpeg)},
                       {"card_photo_sha256", support::sha256_hex(state_.card->photo->jpeg)}};
    return question;
}

Result<ComparisonRecord> IdentityProof::record_of(std::vector<ProbePicture> probes, const FaceWarnings& warnings,
                                                  bool taken_by_officer) {
    const auto& card = *state_.card;
    ComparisonRecord record;
    record.attempt = state_.captures + 1;
    record.taken_by_officer = taken_by_officer;
    record.probes = std::move(probes);
    record.card_issue_date = card.issue_date;
    if (card.issue_date) {
        record.photo_years = card.issue_date->age_at(today_in_bangkok(journal_.now())).youngest;
    }
    record.photo_sha256 = support::sha256_hex(card.photo->jpeg);
    record.warnings = warnings;
    const auto index = ports_.case_store.blind_index(card.citizen_id);
    if (!index) {
        return index.error();
    }
    BoundEvidence bound{{}, *index, record.photo_sha256, journal_.visit().id};
    for (const auto& probe : record.probes) {
        bound.probe_sha256.push_back(probe.sha256);
    }
    record.binding = evidence_binding(bound);
    return record;
}

Result<Done> IdentityProof::save_comparison(const domain::FaceEvidence& evidence, ComparisonRecord record) {
    const auto fields = fields_of_face(evidence, record);
    JournalExtras extras;
    for (auto& probe : record.probes) {
        extras.attachments.push_back({support::new_identifier(journal_.now()), journal_.visit().id, "", "face_probe",
                                      probe.sha256, std::move(probe.jpeg)});
    }
    if (auto saved = journal_.record(EventKind::FaceCompared, fields, std::move(extras)); !saved) {
        return saved;
    }
    ++state_.captures;
    state_.face = evidence;
    state_.face_fields = fields;
    state_.probe_sha256 = fields.at("probe_sha256");
    state_.warnings = record.warnings;
    state_.photo_years = record.photo_years;
    return Done{};
}

Result<Done> IdentityProof::note_in_audit_log(const char* action, const char* reason) {
    domain::AuditNote note;
    note.action = action;
    note.officer_id = journal_.officer().id;
    note.case_id = case_ ? case_->id : "";
    note.subject = journal_.subject();
    note.result = "ok";
    note.reason = reason;
    return ports_.audit_log.append(note);
}

Result<Done> IdentityProof::note_warnings(const FaceWarnings& warnings) {
    if (warnings.officer_like) {
        if (auto noted = note_in_audit_log("FACE_WARNING", "OFFICER_LIKE"); !noted) {
            return noted;
        }
    }
    return warnings.same_face_today ? note_in_audit_log("FACE_WARNING", "SAME_FACE_TODAY") : Result<Done>(Done{});
}

Result<Done> IdentityProof::record_officer_look(bool looked) {
    JournalExtras extras;
    extras.case_id = case_ ? case_->id : "";
    auto saved = journal_.record(EventKind::OfficerLooked, {{"looked", looked ? "yes" : "no"}}, std::move(extras));
    if (saved) {
        state_.officer_looked = looked;
    }
    return saved;
}

Result<Done> IdentityProof::refer(const std::string& reason, const std::string& case_id) {
    if (state_.face && state_.face->band == domain::FaceBand::Refer && !state_.officer_looked) {
        return Failure{FailureCode::OfficerLookMissing, "refer band"};
    }
    JournalExtras extras;
    extras.case_id = case_id;
    extras.reason = reason;
    if (state_.card && state_.card->photo) {
        const auto& photo = state_.card->photo->jpeg;
        extras.attachments.push_back({support::new_identifier(journal_.now()), journal_.visit().id, case_id,
                                      "card_photo", support::sha256_hex(photo), photo});
    }
    const bool looked = state_.officer_looked.value_or(false);
    auto saved = journal_.record(EventKind::FaceReferred,
                                 {{"reason", reason}, {"officer_looked", looked ? "yes" : "no"}}, std::move(extras));
    state_.referred = saved.ok() || state_.referred;
    return saved;
}

Failure IdentityProof::why_not_proven() const {
    return state_.look_missing() ? Failure{FailureCode::OfficerLookMissing, "pass band"}
                                 : out_of_order("identity proof");
}

std::string IdentityProof::level_label() const {
    const auto evidence = state_.evidence();
    for (const auto& level : ports_.rules.levels) {
        if (std::includes(evidence.begin(), evidence.end(), level.evidence.begin(), level.evidence.end())) {
            return level.label;
        }
    }
    return {};
}

}  // namespace amphoe::workflows
