#include "gui/console/FaceAttempts.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

/// Another picture may do better; a missing camera or a full disk will not.
bool worth_another_picture(FailureCode code) {
    return code == FailureCode::FaceNone || code == FailureCode::FaceMany || code == FailureCode::FaceQualityLow ||
           code == FailureCode::FaceTimeout;
}

bool passed(const std::optional<domain::FaceEvidence>& evidence) {
    return evidence && evidence->band == domain::FaceBand::Pass;
}

}  // namespace

FaceAttempts::FaceAttempts(const workflows::CounterPorts& ports, workflows::IdentityProof& proof,
                           std::optional<int> timeout_s, bool officer_looked)
    : ports_(ports), proof_(proof), rules_(ports.rules), officer_looked_(officer_looked) {
    rules_.capture_timeout_s = timeout_s.value_or(rules_.capture_timeout_s);
}

domain::Result<domain::Done> FaceAttempts::run(const std::string& source, const std::string& case_id,
                                               const std::function<void(const std::string&)>& note,
                                               std::stop_token stop) {
    std::optional<Failure> last;
    for (int count = 1; count <= rules_.captures_per_visit && !passed(best_); ++count) {
        note("  ถ่ายภาพใบหน้า ครั้งที่ " + std::to_string(count) + " / taking the picture, attempt " + std::to_string(count));
        last = attempt(source, stop);
        if (last && (!worth_another_picture(last->code) || stop.stop_requested())) {
            return *last;
        }
        if (last && last->code == FailureCode::FaceTimeout) {
            break;  // the citizen had the whole time already
        }
    }
    if (!best_) {
        return last.value_or(Failure{FailureCode::FaceTimeout, "no picture"});
    }
    if (auto said = proof_.record_officer_look(officer_looked_); !said) {
        return said;
    }
    return decide(case_id);
}

std::optional<Failure> FaceAttempts::attempt(const std::string& source, std::stop_token stop) {
    workflows::FaceCapture capture(ports_.camera, ports_.face_matcher, ports_.clock, rules_);
    auto faces = capture.run(source, {}, stop);
    if (!faces) {
        return faces.error();
    }
    const auto evidence = proof_.compare_face(std::move(*faces), stop);
    if (!evidence) {
        return evidence.error();
    }
    if (!best_ || evidence->distance < best_->distance) {
        best_ = *evidence;
        recorded_ = proof_.state().face_fields;
    }
    return std::nullopt;
}

domain::Result<domain::Done> FaceAttempts::decide(const std::string& case_id) {
    if (passed(best_)) {
        return officer_looked_ ? domain::Result<domain::Done>(domain::Done{})
                               : Failure{FailureCode::OfficerLookMissing, "officer_looked"};
    }
    if (best_->band == domain::FaceBand::Fail) {
        return Failure{FailureCode::FaceNotMatching, "no attempt came under the threshold"};
    }
    if (auto referred = proof_.refer("face.band_refer", case_id); !referred) {
        return referred;
    }
    return Failure{FailureCode::FaceReferred, "waits for a supervisor"};
}

}  // namespace amphoe::gui::console
