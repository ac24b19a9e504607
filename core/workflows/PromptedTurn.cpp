#include "core/workflows/PromptedTurn.h"

#include <cmath>

#include "core/support/Digest.h"

namespace amphoe::workflows {
namespace {

constexpr std::chrono::seconds kPatience{4};
// Degrees of the pose estimate; a head that keeps still stays within 8 (face.md sections 8 and 12.4).
constexpr double kTurned = 15;
constexpr double kFrontal = 10;

}  // namespace

PromptedTurn::Side PromptedTurn::random_side() {
    return (support::random_bytes(1).front() & 1U) != 0 ? Side::Left : Side::Right;
}

PromptedTurn::Outcome PromptedTurn::note(const domain::FaceAssessment& assessment,
                                         std::chrono::steady_clock::time_point at) {
    if (outcome_ != Outcome::Waiting) {
        return outcome_;
    }
    if (assessment.faces == 1) {
        // Positive is to the subject's left (FacePose).
        const double turn = side_ == Side::Left ? assessment.pose.yaw : -assessment.pose.yaw;
        was_there_ = was_there_ || turn >= kTurned;
        if (was_there_ && std::abs(turn) <= kFrontal) {
            return outcome_ = Outcome::Turned;
        }
    }
    return outcome_ = at - asked_ >= kPatience ? Outcome::Missed : Outcome::Waiting;
}

std::string PromptedTurn::prompt() const {
    return side_ == Side::Left ? "prompt.turn_left" : "prompt.turn_right";
}

}  // namespace amphoe::workflows
