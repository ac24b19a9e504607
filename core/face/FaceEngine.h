// The steps of face matching in their order: find, locate, judge the quality, describe, compare. Internal to the
// matcher.
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/face/Cohort.h"
#include "core/face/FaceDetector.h"
#include "core/face/FaceThresholdFile.h"
#include "core/face/LandmarkFinder.h"
#include "core/face/RecognitionNetwork.h"

namespace amphoe::face {

/// A picture's best face: its quality and where it lies.
struct FaceLook {
    domain::FaceAssessment assessment;
    FaceLandmarks points{};
};

/// Not thread-safe but for `decide`. Throws what OpenCV and dlib throw. Adds the milliseconds it takes to `timing`.
class FaceEngine {
  public:
    FaceEngine(std::unique_ptr<RecognitionNetwork> recognition, std::unique_ptr<LandmarkFinder> landmarks,
               domain::FaceModel model, FaceThresholdFile settings, std::optional<Cohort> cohort);

    FaceLook look(const domain::Picture& picture, domain::FaceTiming& timing);
    FaceDescriptor describe(const domain::Picture& picture, const FaceLook& look, domain::FaceTiming& timing);
    /// Distance, percent, band and what they rest on. Probes beyond what the thresholds were measured for are left out.
    domain::FaceEvidence decide(const FaceDescriptor& reference, std::span<const FaceDescriptor> probes) const;

    /// Describes an empty chip twice: the first run fills caches, the second is what each later one costs, in ms.
    double warm_up();

    const FaceDetector& detector() const { return detector_; }
    const QualityLimits& limits() const { return settings_.limits; }
    const domain::FaceModel& model() const { return model_; }
    /// For as many probes as a capture gives at best.
    const domain::FaceThresholds& thresholds() const {
        return settings_.mode_for(most_probes, cohort_.has_value()).thresholds;
    }
    static constexpr std::size_t most_probes = 3;

  private:
    FaceDetector detector_;
    std::unique_ptr<RecognitionNetwork> recognition_;
    std::unique_ptr<LandmarkFinder> landmarks_;
    domain::FaceModel model_;
    FaceThresholdFile settings_;
    std::optional<Cohort> cohort_;  ///< only one the thresholds hold for
};

}  // namespace amphoe::face
