#include "core/workflows/ProbeSeries.h"

#include <algorithm>
#include <cmath>

namespace amphoe::workflows {
namespace {

constexpr std::chrono::milliseconds kApart{300};
constexpr std::chrono::milliseconds kApartInAnotherPose{120};
constexpr double kAnotherPose = 6;  // degrees; the pose of a head that keeps still varies by less

double turn_between(const domain::FacePose& a, const domain::FacePose& b) {
    return std::max({std::abs(a.yaw - b.yaw), std::abs(a.pitch - b.pitch), std::abs(a.roll - b.roll)});
}

double quality_of(const domain::FaceAssessment& assessment) {
    double sum = 0;
    for (const auto& [name, value] : assessment.components) {
        sum += value;
    }
    return assessment.components.empty() ? 0 : sum / static_cast<double>(assessment.components.size());
}

}  // namespace

bool ProbeSeries::offer(const domain::Picture& picture, const domain::FaceAssessment& assessment,
                        std::chrono::steady_clock::time_point at) {
    if (full()) {
        return false;
    }
    if (!kept_.empty()) {
        const auto since = at - kept_.back().at;
        const bool other_pose = turn_between(kept_.back().pose, assessment.pose) >= kAnotherPose;
        if (since < (other_pose ? kApartInAnotherPose : kApart)) {
            return false;
        }
    }
    kept_.push_back({picture, assessment.pose, at, quality_of(assessment)});
    return true;
}

std::vector<domain::Picture> ProbeSeries::take() {
    std::stable_sort(kept_.begin(), kept_.end(), [](const Kept& a, const Kept& b) { return a.quality > b.quality; });
    std::vector<domain::Picture> pictures;
    for (auto& kept : kept_) {
        pictures.push_back(std::move(kept.picture));
    }
    kept_.clear();
    return pictures;
}

}  // namespace amphoe::workflows
