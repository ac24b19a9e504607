#include "core/workflows/FaceDecision.h"

#include <algorithm>
#include <cstdlib>

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/ConflictOfInterest.h"
#include "core/workflows/ReasonText.h"

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

/// Everybody whose hand is in the visit, also when several officers served it.
bool worked_in(const std::vector<domain::CaseEvent>& events, const std::string& officer_id) {
    return std::any_of(events.begin(), events.end(), [&](const auto& event) { return event.officer_id == officer_id; });
}

domain::CaseEvent event_of(const ReferredFace& face, EventKind kind, const std::string& officer_id,
                           support::Timestamp at) {
    domain::CaseEvent event;
    event.id = support::new_identifier(at);
    event.visit_id = face.summary.record.visit_id;
    event.case_id = face.summary.record.id;
    event.kind = kind;
    event.at = at;
    event.officer_id = officer_id;
    return event;
}

ports::StepRecord step_of(const ReferredFace& face, const std::string& person, FaceVerdict verdict,
                          const std::string& reason, support::Timestamp at) {
    const bool accepted = verdict == FaceVerdict::Accept;
    ports::StepRecord step;
    step.events.push_back(event_of(face, EventKind::FaceDecided, person, at));
    step.events.back().fields = {{"decision", accepted ? "accept" : "reject"},
                                 {"reason", reason},
                                 {"probe_sha256", field(face.face, "probe_sha256")},
                                 {"distance", field(face.face, "distance")},
                                 {"band", field(face.face, "band")}};
    if (!accepted) {
        step.events.push_back(event_of(face, EventKind::CaseCancelled, person, at));
        step.events.back().fields = {{"reason", "FACE_REJECTED"}};
    }
    step.audit.action = domain::event_name(EventKind::FaceDecided);
    step.audit.officer_id = person;
    step.audit.case_id = face.summary.record.id;
    step.audit.result = "ok";
    // The reason in words may name a person, so the audit log has the verdict only.
    step.audit.reason = accepted ? "ACCEPT" : "REJECT";
    return step;
}

/// Of up to three comparisons of a visit the nearest one is judged; all have the same thresholds.
void take_if_better(domain::Fields& best, const domain::Fields& compared) {
    const auto distance = [](const domain::Fields& fields) {
        return std::strtod(field(fields, "distance").c_str(), nullptr);
    };
    if (best.empty() || distance(compared) < distance(best)) {
        best = compared;
    }
}

/// W1.6: the citizen, or somebody of one house with them as the visit's card and register told it.
bool touches(const domain::Officer& person, const domain::CitizenId& citizen,
             const std::vector<domain::CaseEvent>& events) {
    const ConflictOfInterest interest(person);
    std::vector<std::string> houses;
    bool one_address = false;
    for (const auto& event : events) {
        if (event.kind == EventKind::CardRead && field(event.fields, "citizen_id") == citizen.digits()) {
            one_address = one_address || interest.touches_address(field(event.fields, "address"));
        } else if (field(event.fields, "step") == "registry_comparison") {
            houses.push_back(field(event.fields, "house_code"));
        }
    }
    return one_address || interest.touches({citizen.digits()}, houses);
}

void take_pictures(ReferredFace& face, const std::vector<ports::Attachment>& attachments) {
    for (const auto& attachment : attachments) {
        const auto hash = support::sha256_hex(attachment.bytes);
        if (attachment.kind == "card_photo" && hash == field(face.face, "photo_sha256")) {
            face.card_photo = attachment.bytes;
        }
        if (attachment.kind == "face_probe" && hash == field(face.face, "probe_sha256")) {
            face.probe = attachment.bytes;
        }
    }
}

}  // namespace

Result<ReferredFace> FaceDecision::read(const std::string& case_id_or_number) {
    const auto summary = store_.find_case(case_id_or_number);
    if (!summary) {
        return summary.error();
    }
    if (summary->state != domain::CaseState::FaceReferred) {
        return Failure{FailureCode::StepOutOfOrder, "the case does not wait for a second person"};
    }
    const auto events = store_.events_of_case(summary->record.id);
    if (!events) {
        return events.error();
    }
    ReferredFace face;
    face.summary = *summary;
    for (const auto& event : *events) {
        if (event.kind == EventKind::FaceCompared) {
            take_if_better(face.face, event.fields);
        } else if (event.kind == EventKind::FaceReferred) {
            face.refer_reason = field(event.fields, "reason");
            face.referred_by = event.officer_id;
            face.officer_looked = field(event.fields, "officer_looked") == "yes";
        }
    }
    const auto attachments = store_.attachments_of_visit(summary->record.visit_id);
    if (!attachments) {
        return attachments.error();
    }
    take_pictures(face, *attachments);
    return face;
}

Result<Done> FaceDecision::decide(const domain::Officer& person, const std::string& case_id_or_number,
                                  FaceVerdict verdict, const std::string& reason) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not decide a referred face"};
    }
    const auto text = reason_text(reason);
    if (!text) {
        const bool missing = text.error().code == FailureCode::ReasonMissing;
        return missing ? Failure{FailureCode::FaceReasonMissing, text.error().detail} : text.error();
    }
    const auto face = read(case_id_or_number);
    if (!face) {
        return face.error();
    }
    const auto events = store_.events_of_case(face->summary.record.id);
    if (!events) {
        return events.error();
    }
    if (worked_in(*events, person.id)) {
        return Failure{FailureCode::FaceSecondPersonNeeded, "the same person worked in the visit"};
    }
    const auto& citizen = face->summary.record.citizen;
    if (citizen && touches(person, *citizen, *events)) {
        return Failure{FailureCode::OwnRecordRefused, "the second person"};
    }
    if (verdict == FaceVerdict::Accept && (face->card_photo.empty() || face->probe.empty())) {
        return Failure{FailureCode::EvidenceMismatch, "a picture is missing or was changed"};
    }
    auto step = step_of(*face, person.id, verdict, *text, clock_.now());
    if (citizen) {
        const auto subject = store_.blind_index(*citizen);
        if (!subject) {
            return subject.error();
        }
        step.audit.subject = *subject;
    }
    return store_.save(step);
}

}  // namespace amphoe::workflows
