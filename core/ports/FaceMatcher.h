// Port: faces found, judged and compared on this machine.
#pragma once

#include <memory>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/Picture.h"
#include "core/ports/LiveFace.h"

namespace amphoe::ports {

/// Deterministic for the same input. Calls may come from any thread; they run one after another.
class FaceMatcher {
  public:
    virtual ~FaceMatcher() = default;
    /// Quality and faults. No face and several faces are not failures here but faults with ok = false, so that the live
    /// view can show them.
    virtual domain::Result<domain::FaceAssessment> assess(const domain::Picture& picture) = 0;
    /// 1:1 comparison of the chip photo with one or several pictures of one live person, fused. FaceNone / FaceMany /
    /// FaceQualityLow when a side cannot be compared.
    virtual domain::Result<domain::FaceEvidence> compare(const domain::Picture& reference,
                                                         const std::vector<domain::Picture>& probes) = 0;
    /// The picture's one face as numbers, for the guards in memory. Failures as for `compare`.
    virtual domain::Result<domain::FaceTemplate> describe(const domain::Picture& picture) = 0;
    /// Begins to watch a person before a camera; nothing when this matcher judges single pictures only.
    virtual std::unique_ptr<LiveFace> watch() { return nullptr; }
    /// What one descriptor cost when the model was loaded, milliseconds; 0 when it was not measured. Far above the
    /// usual 25 the system computes with the reference BLAS instead of OpenBLAS.
    virtual double descriptor_ms() const { return 0; }
    virtual domain::FaceModel model() const = 0;
    virtual domain::FaceThresholds thresholds() const = 0;
};

}  // namespace amphoe::ports
