#include "core/workflows/FaceCapture.h"

namespace amphoe::workflows {

using domain::CapturedFaces;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds kPictureTimeout{3000};

CapturedFaces captured(domain::Picture picture, bool by_officer) {
    CapturedFaces faces;
    faces.probes.push_back(std::move(picture));
    faces.taken_by_officer = by_officer;
    return faces;
}

}  // namespace

FaceCapture::FaceCapture(ports::Camera& camera, ports::FaceMatcher& matcher, ports::Clock& clock,
                         const domain::EnrolmentRules& rules)
    : camera_(camera), matcher_(matcher), clock_(clock), rules_(rules) {}

Result<CapturedFaces> FaceCapture::run(const std::string& source, const std::function<void(const LiveView&)>& on_view,
                                       std::stop_token stop) {
    if (auto opened = camera_.open(source); !opened) {
        return opened.error();
    }
    auto taken = watch(on_view, stop);
    camera_.close();
    return taken;
}

Result<CapturedFaces> FaceCapture::watch(const std::function<void(const LiveView&)>& on_view, std::stop_token stop) {
    const auto deadline = clock_.steady() + seconds(rules_.capture_timeout_s);
    auto last_bad = clock_.steady();
    std::string last_fault = "no picture";
    while (!stop.stop_requested() && clock_.steady() < deadline) {
        auto picture = camera_.next_picture(kPictureTimeout, stop);
        if (!picture) {
            return picture.error();
        }
        auto assessment = matcher_.assess(*picture);
        if (!assessment) {
            return assessment.error();
        }
        if (on_view) {
            on_view({*picture, *assessment});
        }
        if (assessment->faces == 1 && take_now_.exchange(false)) {
            return captured(std::move(*picture), true);
        }
        if (!assessment->ok) {
            last_bad = clock_.steady();
            last_fault = assessment->faults.empty() ? "face.quality" : assessment->faults.front();
            continue;
        }
        if (clock_.steady() - last_bad >= milliseconds(rules_.steady_ms)) {
            return captured(std::move(*picture), false);
        }
    }
    return Failure{FailureCode::FaceTimeout, stop.stop_requested() ? "stopped" : last_fault};
}

}  // namespace amphoe::workflows
