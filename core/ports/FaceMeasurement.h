// Port: faces measured once and judged in many pairs, for error rates over labelled lists.
#pragma once

#include <span>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// One picture's face, ready to be judged against others. The template is wiped when dropped.
struct MeasuredFace {
    domain::FaceAssessment assessment;
    domain::FaceTemplate face;
    domain::FaceTiming timing;  ///< of measuring this picture
};

/// The two halves of FaceMatcher::compare: `judge(measure(a), measure(b))` says what `compare(a, {b})` says, times
/// apart.
class FaceMeasurement {
  public:
    virtual ~FaceMeasurement() = default;
    /// FaceNone / FaceMany / FaceQualityLow when the picture cannot be compared.
    virtual domain::Result<MeasuredFace> measure(const domain::Picture& picture) = 0;
    /// `probes` is not empty. Quick and without failures; no times in the answer.
    virtual domain::FaceEvidence judge(const MeasuredFace& reference,
                                       std::span<const MeasuredFace* const> probes) const = 0;
    virtual domain::FaceModel measured_with() const = 0;
};

}  // namespace amphoe::ports
