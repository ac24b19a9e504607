#include "core/workflows/FaceGuards.h"

#include <algorithm>

namespace amphoe::workflows {

using domain::Done;
using domain::Result;

FaceGuards::FaceGuards(ports::FaceMatcher& matcher, ports::Clock& clock, domain::InForce<domain::FaceRules> rules,
                       std::unique_ptr<ports::FaceGallery> officer, std::unique_ptr<ports::FaceGallery> today)
    : matcher_(matcher),
      clock_(clock),
      rules_(std::move(rules)),
      officer_(std::move(officer)),
      today_(std::move(today)),
      day_(support::bangkok_date(clock.now())) {}

Result<Done> FaceGuards::remember_officer(const domain::Picture& picture) {
    const auto face = matcher_.describe(picture);
    if (!face) {
        return face.error();
    }
    const std::scoped_lock lock(mutex_);
    forget_yesterday_locked();
    officer_->clear();
    officer_->add("officer", face.value());
    knows_officer_ = true;
    return Done{};
}

bool FaceGuards::knows_officer() const {
    const std::scoped_lock lock(mutex_);
    return knows_officer_;
}

FaceWarnings FaceGuards::check(const std::vector<domain::Picture>& probes, const std::string& citizen_index) {
    FaceWarnings warnings;
    const bool all = knows_officer();
    for (std::size_t index = 0; index < probes.size() && (all || index == 0); ++index) {
        const auto face = matcher_.describe(probes[index]);
        if (!face) {
            continue;
        }
        const std::scoped_lock lock(mutex_);
        forget_yesterday_locked();
        warnings.officer_like |= !officer_->nearest(face.value(), rules_->officer_distance).empty();
        if (index == 0) {
            const auto near = today_->nearest(face.value(), rules_->same_face_distance);
            warnings.same_face_today = std::any_of(
                near.begin(), near.end(), [&](const auto& neighbour) { return neighbour.key != citizen_index; });
            today_->add(citizen_index, face.value());
        }
    }
    return warnings;
}

void FaceGuards::forget() {
    const std::scoped_lock lock(mutex_);
    forget_locked();
}

void FaceGuards::forget_yesterday() {
    const std::scoped_lock lock(mutex_);
    forget_yesterday_locked();
}

void FaceGuards::forget_locked() {
    officer_->clear();
    today_->clear();
    knows_officer_ = false;
}

void FaceGuards::forget_yesterday_locked() {
    const auto today = support::bangkok_date(clock_.now());
    if (today != day_) {
        forget_locked();
        day_ = today;
    }
}

}  // namespace amphoe::workflows
