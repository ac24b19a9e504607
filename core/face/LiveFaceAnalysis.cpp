#include "core/face/LiveFaceAnalysis.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace amphoe::face {
namespace {

using domain::Failure;
using domain::FailureCode;

// Eye distances a second. Somebody who sits sways by less than a fifth of that.
constexpr double too_fast = 1.0;
// A movement that turns round stands still for a moment.
// Landmarks tremble from picture to picture, a movement goes on.
constexpr std::chrono::milliseconds motion_base{120};
constexpr std::chrono::milliseconds motion_lasts{240};
constexpr int absent_pictures = 5;
// A jump to another place between two pictures is another person or another picture.
constexpr double jump = 1.5;

// Said before "hold still", because moving is how they are put right.
bool said_before_motion(const std::string& fault) {
    static constexpr std::array<std::string_view, 10> keys{"face.many",    "face.small",   "face.backlit", "face.dark",
                                                           "face.bright",  "face.cropped", "face.near",    "face.mask",
                                                           "face.glasses", "face.blurred"};
    return std::find(keys.begin(), keys.end(), fault) != keys.end();
}

}  // namespace

LiveFaceAnalysis::LiveFaceAnalysis(LiveFaceTools& tools, const QualityLimits& limits, Prepare prepare,
                                   std::function<void()> forget)
    : tools_(tools),
      limits_(limits),
      prepare_(std::move(prepare)),
      forget_(std::move(forget)),
      tracker_(tools.detector) {}

LiveFaceAnalysis::~LiveFaceAnalysis() {
    forget_();
}

domain::Result<domain::FaceAssessment> LiveFaceAnalysis::look(const domain::Picture& picture,
                                                              std::chrono::milliseconds at) {
    if (picture.width < 1 || picture.height < 1 || picture.width > 8192 || picture.height > 8192 ||
        picture.rgb.size() != static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3) {
        return Failure{FailureCode::ImageInvalid, "picture is empty or of impossible size"};
    }
    try {
        const std::scoped_lock lock(tools_.mutex);
        return judged(picture, at);
    } catch (const std::exception& error) {
        return Failure{FailureCode::UnexpectedError, std::string("live face: ") + error.what()};
    }
}

domain::FaceAssessment LiveFaceAnalysis::judged(const domain::Picture& picture, std::chrono::milliseconds at) {
    const auto faces = tracker_.find(picture);
    if (faces.empty()) {
        note_absence();
        return judge({}, limits_);
    }
    const auto points = tools_.landmarks->locate(picture, faces.front().box);
    auto assessment = judge(measure(picture, faces, points), limits_);
    absent_ = 0;
    note_motion(points, at, assessment);
    if (assessment.faces == 1) {
        presence_.note(picture, points, assessment.pose.yaw);
    }
    return assessment;
}

void LiveFaceAnalysis::note_motion(const FaceLandmarks& points, std::chrono::milliseconds at,
                                   domain::FaceAssessment& assessment) {
    const Place place{middle(left_eye(points), right_eye(points)), std::max(1.0, eye_distance(points)), at};
    if (!places_.empty() && distance_between(place.eyes, places_.back().eyes) / place.eye_distance > jump) {
        presence_.start_again();
        places_.clear();
    }
    if (!places_.empty() && at - places_.front().at >= motion_base) {
        const double distance = distance_between(place.eyes, places_.front().eyes) / place.eye_distance;
        if (distance / std::chrono::duration<double>(at - places_.front().at).count() > too_fast) {
            moved_at_ = at;
        }
        places_.pop_front();
    }
    places_.push_back(place);
    if (moved_at_ && at - *moved_at_ <= motion_lasts) {
        auto& faults = assessment.faults;
        faults.insert(std::find_if_not(faults.begin(), faults.end(), said_before_motion), "face.moving");
    }
}

void LiveFaceAnalysis::note_absence() {
    places_.clear();
    if (++absent_ == absent_pictures) {
        presence_.start_again();
    }
}

void LiveFaceAnalysis::prepare(const domain::Picture& picture) {
    try {
        prepare_(picture);
    } catch (const std::exception&) {
        // The comparison will meet the same picture and say what is wrong with it.
    }
}

}  // namespace amphoe::face
