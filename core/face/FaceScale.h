// From a distance to what the officer sees: a band and a percent.
#pragma once

#include "core/domain/FaceEvidence.h"

namespace amphoe::face {

/// At or below `pass` passes, at or below `refer` is referred to a second person.
domain::FaceBand band_of(double distance, const domain::FaceThresholds& thresholds);

/// 0..100, never rising with the distance. The pass threshold is 80 and the refer threshold 60, so that the percent
/// never contradicts the band: pass is 80 and more, fail below 60. It is not a probability.
int percent_of(double distance, const domain::FaceThresholds& thresholds);

}  // namespace amphoe::face
