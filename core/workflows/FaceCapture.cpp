#include "core/workflows/FaceCapture.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace amphoe::workflows {

using domain::CapturedFaces;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds kPictureTimeout{3000};
constexpr seconds kManualPatience{1};
// So long only a faultless picture is good enough; then one with mere advice will do, for rooms with one window.
constexpr seconds kFaultlessFor{4};

// The automatic never takes these, however long it waits; the officer's key does.
bool taken_by_key_only(const std::string& fault) {
    static constexpr std::array<std::string_view, 5> keys{"face.many", "face.mask", "face.glasses", "face.eyes_closed",
                                                          "face.moving"};
    return std::find(keys.begin(), keys.end(), fault) != keys.end();
}

bool good(const domain::FaceAssessment& assessment, bool patient) {
    if (!assessment.ok || assessment.faces != 1) {
        return false;
    }
    return patient ? std::none_of(assessment.faults.begin(), assessment.faults.end(), taken_by_key_only)
                   : assessment.faults.empty();
}

}  // namespace

struct FaceCapture::Progress {
    Moment began;
    Moment last_bad;
    std::optional<Moment> by_officer = std::nullopt;
    ProbeSeries probes;
    std::string last_fault = "no picture";
};

FaceCapture::FaceCapture(ports::Camera& camera, ports::FaceMatcher& matcher, ports::Clock& clock,
                         const domain::EnrolmentRules& rules)
    : camera_(camera), matcher_(matcher), clock_(clock), rules_(rules) {}

Result<CapturedFaces> FaceCapture::run(const std::string& source, const std::function<void(const LiveView&)>& on_view,
                                       std::stop_token stop) {
    if (auto opened = camera_.open(source); !opened) {
        return opened.error();
    }
    auto taken = take(on_view, stop);
    camera_.close();
    return taken;
}

Result<CapturedFaces> FaceCapture::take(const std::function<void(const LiveView&)>& on_view, std::stop_token stop) {
    preparing_.clear();
    live_ = matcher_.watch();
    const auto began = clock_.steady();
    Progress progress{began, began, {}, ProbeSeries(matcher_.thresholds().probes)};
    const auto deadline = began + seconds(rules_.capture_timeout_s);
    for (auto now = began; !stop.stop_requested() && now < deadline; now = clock_.steady()) {
        auto picture = camera_.next_picture(kPictureTimeout, stop);
        if (!picture) {
            return picture.error();
        }
        const auto assessment = judge(*picture, now);
        if (!assessment) {
            return assessment.error();
        }
        follow_prompt(*assessment, now);
        if (on_view) {
            on_view({*picture, *assessment, turn_ ? turn_->prompt() : ""});
        }
        if (judged_enough(*picture, *assessment, now, progress)) {
            return captured(progress);
        }
    }
    return Failure{FailureCode::FaceTimeout, stop.stop_requested() ? "stopped" : progress.last_fault};
}

Result<domain::FaceAssessment> FaceCapture::judge(const domain::Picture& picture, Moment now) {
    return live_ ? live_->look(picture, std::chrono::duration_cast<milliseconds>(now.time_since_epoch()))
                 : matcher_.assess(picture);
}

void FaceCapture::follow_prompt(const domain::FaceAssessment& assessment, Moment now) {
    if (ask_turn_.exchange(false) && !turn_) {
        turn_.emplace(PromptedTurn::random_side(), now);
    }
    if (turn_) {
        const auto outcome = turn_->note(assessment, now);
        if (outcome != PromptedTurn::Outcome::Waiting) {
            turn_outcome_ = outcome;
            turn_.reset();
        }
    }
}

bool FaceCapture::judged_enough(const domain::Picture& picture, const domain::FaceAssessment& assessment, Moment now,
                                Progress& progress) {
    if (assessment.faces == 1 && take_now_.exchange(false) && !progress.by_officer) {
        progress.by_officer = now;
        progress.probes.clear();
        keep(picture, assessment, now, progress);
    }
    if (progress.by_officer) {
        if (good(assessment, true)) {
            keep(picture, assessment, now, progress);
        }
        return progress.probes.full() || now - *progress.by_officer >= kManualPatience;
    }
    if (turn_ || !good(assessment, now - progress.began >= kFaultlessFor)) {
        progress.last_bad = now;
        progress.last_fault = assessment.faults.empty() ? "face.quality" : assessment.faults.front();
        // Somebody else may sit there after a picture without exactly one good face.
        progress.probes.clear();
        return false;
    }
    keep(picture, assessment, now, progress);
    return progress.probes.full() && now - progress.last_bad >= milliseconds(rules_.steady_ms);
}

void FaceCapture::keep(const domain::Picture& picture, const domain::FaceAssessment& assessment, Moment now,
                       Progress& progress) {
    if (!progress.probes.offer(picture, assessment, now) || !live_) {
        return;
    }
    // Described while the next ones are awaited, so that the verdict comes soon after the last.
    std::erase_if(preparing_,
                  [](const std::future<void>& one) { return one.wait_for(seconds(0)) == std::future_status::ready; });
    preparing_.push_back(std::async(std::launch::async, [live = live_.get(), picture] { live->prepare(picture); }));
}

CapturedFaces FaceCapture::captured(Progress& progress) const {
    CapturedFaces faces;
    faces.probes = progress.probes.take();
    faces.taken_by_officer = progress.by_officer.has_value();
    if (live_) {
        faces.presence = live_->presence();
        if (turn_outcome_) {
            const bool turned = *turn_outcome_ == PromptedTurn::Outcome::Turned;
            (turned ? faces.presence->signs : faces.presence->faults)
                .emplace_back(turned ? "presence.turn" : "presence.turn_missed");
            faces.presence->score = std::clamp(faces.presence->score + (turned ? 20 : -10), 0, 100);
        }
    }
    return faces;
}

}  // namespace amphoe::workflows
