// Warnings that need other faces than the two compared: the officer's own, and those seen today (domain.md W3.6).
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/domain/InForce.h"
#include "core/domain/Picture.h"
#include "core/domain/Rules.h"
#include "core/ports/Clock.h"
#include "core/ports/FaceGallery.h"
#include "core/ports/FaceMatcher.h"

namespace amphoe::workflows {

/// What the guards say of one comparison; advice, never a decision.
struct FaceWarnings {
    bool officer_like = false;     ///< the officer may have photographed himself
    bool same_face_today = false;  ///< the face was seen today under another citizen number
    bool any() const { return officer_like || same_face_today; }
};

/// Faces stay in memory only, keyed by blind index, and are wiped at sign-out, at midnight in Bangkok and when the
/// program ends. Safe from any thread.
class FaceGuards {
  public:
    FaceGuards(ports::FaceMatcher& matcher, ports::Clock& clock, domain::InForce<domain::FaceRules> rules,
               std::unique_ptr<ports::FaceGallery> officer, std::unique_ptr<ports::FaceGallery> today);

    /// With the officer's agreement; replaces an older picture. Failures as of FaceMatcher::describe.
    domain::Result<domain::Done> remember_officer(const domain::Picture& picture);
    bool knows_officer() const;

    /// Compares the probes with the officer, the best one (the first) with the faces of today, and remembers it under
    /// `citizen_index`. A probe that cannot be described is left out.
    FaceWarnings check(const std::vector<domain::Picture>& probes, const std::string& citizen_index);

    /// Wipes everything: at sign-out, and for whoever closes the day.
    void forget();
    /// Wipes everything when the day has changed; called now and then by the program.
    void forget_yesterday();

  private:
    void forget_locked();
    void forget_yesterday_locked();

    ports::FaceMatcher& matcher_;
    ports::Clock& clock_;
    domain::InForce<domain::FaceRules> rules_;
    mutable std::mutex mutex_;
    std::unique_ptr<ports::FaceGallery> officer_;
    std::unique_ptr<ports::FaceGallery> today_;
    bool knows_officer_ = false;
    std::string day_;
};

}  // namespace amphoe::workflows
