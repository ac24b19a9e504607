#include "core/workflows/IdentityProof.h"

#include <algorithm>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/EvidenceFields.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr int kProbeJpegQuality = 92;

Failure out_of_order(const char* missing) {
    return {FailureCode::StepOutOfOrder, missing};
}

}  // namespace

std::set<std::string> ProofState::evidence() const {
    std::set<std::string> evidence;
    if (card) {
        evidence.insert("chip");
    }
    if (card_status && card_status->usable()) {
        evidence.insert("card_status");
    }
    if (face && face->band == domain::FaceBand::Pass) {
        evidence.insert("face");
    }
    return evidence;
}

IdentityProof::IdentityProof(const CounterPorts& ports, VisitJournal& journal) : ports_(ports), journal_(journal) {}

Result<Done> IdentityProof::record_consent(bool face, domain::LegalBasis basis) {
    domain::Consent consent;
    consent.id = support::new_identifier(journal_.now());
    consent.notice_version = ports_.notice.version;
    consent.face = face;
    consent.legal_basis = basis;
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
    const bool other_than_read = state_.card && state_.card->citizen_id != card->citizen_id;
    const bool other_than_shown = expected_ && *expected_ != card->citizen_id;
    if (other_than_read || other_than_shown) {
        return Failure{FailureCode::CardSwapped, "another card than the one this visit began with"};
    }
    if (auto checked = check_card(*card, journal_.now(), ports_.workstation.training); !checked) {
        return checked;
    }
    if (auto indexed = journal_.set_subject(card->citizen_id); !indexed) {
        return indexed;
    }
    if (auto saved = journal_.record(EventKind::CardRead, fields_of_card(*card), {}); !saved) {
        return saved;
    }
    state_.card = std::move(*card);
    return Done{};
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
        return Failure{FailureCode::CardStatusAbnormal, "status code " + answer->code};
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

Result<domain::FaceEvidence> IdentityProof::compare_face(domain::CapturedFaces faces) {
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
    if (auto saved = record_face(*evidence, std::move(faces.probes.front())); !saved) {
        return saved.error();
    }
    return evidence;
}

Result<Done> IdentityProof::record_face(const domain::FaceEvidence& evidence, domain::Picture probe) {
    auto jpeg = ports_.picture_codec.encode_jpeg(probe, kProbeJpegQuality);
    if (!jpeg) {
        return jpeg.error();
    }
    ports::Attachment attachment;
    attachment.id = support::new_identifier(journal_.now());
    attachment.visit_id = journal_.visit().id;
    attachment.kind = "face_probe";
    attachment.sha256 = support::sha256_hex(*jpeg);
    attachment.bytes = std::move(*jpeg);
    const auto probe_sha256 = attachment.sha256;
    auto fields = fields_of_face(evidence, state_.captures + 1, probe_sha256);
    fields["card_issue_date"] = state_.card->issue_date ? state_.card->issue_date->iso() : "";
    fields["photo_sha256"] = state_.card->photo->sha256;
    JournalExtras extras;
    extras.attachments.push_back(std::move(attachment));
    if (auto saved = journal_.record(EventKind::FaceCompared, std::move(fields), std::move(extras)); !saved) {
        return saved;
    }
    ++state_.captures;
    state_.face = evidence;
    state_.probe = std::move(probe);
    state_.probe_sha256 = probe_sha256;
    return Done{};
}

Result<Done> IdentityProof::refer(const std::string& reason, const std::string& case_id) {
    JournalExtras extras;
    extras.case_id = case_id;
    extras.reason = reason;
    auto saved = journal_.record(EventKind::FaceReferred, {{"reason", reason}}, std::move(extras));
    state_.referred = saved.ok() || state_.referred;
    return saved;
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
