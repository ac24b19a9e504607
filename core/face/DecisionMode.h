// Thresholds for one way of comparing, with the error rates they were measured at.
#pragma once

#include "core/domain/FaceEvidence.h"
#include "core/face/ErrorRate.h"

namespace amphoe::face {

struct RatesAtThreshold {
    ErrorRate false_match;
    ErrorRate false_non_match;
    bool operator==(const RatesAtThreshold&) const = default;
};

/// `thresholds.probes` and `thresholds.cohort` say which way.
struct DecisionMode {
    domain::FaceThresholds thresholds;
    RatesAtThreshold at_pass;
    RatesAtThreshold at_refer;
};

}  // namespace amphoe::face
