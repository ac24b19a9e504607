#include "core/workflows/CentreComparison.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace amphoe::workflows {

using domain::FaceBand;

void weigh_centre_answer(domain::FaceEvidence& evidence) {
    if (!evidence.centre) {
        return;
    }
    const bool agrees = evidence.centre->result == "match";
    const bool against = (evidence.band == FaceBand::Pass && !agrees) || (evidence.band == FaceBand::Fail && agrees);
    if (against) {
        evidence.own_band = evidence.band;
        evidence.band = FaceBand::Refer;
    }
}

domain::Result<domain::CentreFaceAnswer> CentreComparison::ask(const domain::CentreMessage& question,
                                                               std::stop_token stop) const {
    auto sealed = sealer_.seal(question);
    if (!sealed) {
        return sealed.error();
    }
    std::stop_source limit;
    const std::stop_callback forward(stop, [&limit] { limit.request_stop(); });
    const std::jthread timer([&limit, wait = std::chrono::milliseconds(rules_.centre_wait_ms)](std::stop_token done) {
        std::mutex mutex;
        std::condition_variable_any over;
        std::unique_lock lock(mutex);
        over.wait_for(lock, done, wait, [] { return false; });
        if (!done.stop_requested()) {
            limit.request_stop();
        }
    });
    domain::SealedMessage message;
    message.id = question.id;
    message.kind = question.kind;
    message.case_id = question.case_id;
    message.created_at = question.at;
    message.sealed = std::move(*sealed);
    return centre_.compare_face(message, limit.get_token());
}

void CentreComparison::run(const domain::CentreMessage& question, domain::FaceEvidence& evidence,
                           std::stop_token stop) const {
    if (!rules_.centre_comparison) {
        evidence.centre_why = "switched-off";
        return;
    }
    const auto asked = clock_.steady();
    const auto answer = ask(question, std::move(stop));
    evidence.centre_ms =
        static_cast<long>(std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - asked).count());
    if (!answer) {
        evidence.centre_why = domain::failure_name(answer.error().code);
        return;
    }
    evidence.centre = *answer;
    weigh_centre_answer(evidence);
}

}  // namespace amphoe::workflows
