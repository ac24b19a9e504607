// Error rates of the matcher on labelled pairs, and the thresholds they suggest (console: face calibrate).
#pragma once

#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Failure.h"

namespace amphoe::face {

/// One compared pair.
struct LabelledDistance {
    double distance = 0;
    bool same = false;
};

/// A rate with its 95 % interval (Wilson score interval), all 0..1.
struct ErrorRate {
    double rate = 0;
    double low = 0;
    double high = 0;
};

struct CalibrationPoint {
    double threshold = 0;
    ErrorRate false_match;      ///< FMR: strangers at or below the threshold
    ErrorRate false_non_match;  ///< FNMR: same persons above the threshold
};

struct FaceCalibration {
    std::size_t genuine = 0;
    std::size_t impostor = 0;
    double equal_error_rate = 0;
    std::vector<CalibrationPoint> table;  ///< thresholds 0.30 to 0.60 in steps of 0.02
    domain::FaceThresholds proposed;      ///< no version; for a person to judge, never applied by itself
};

/// `pass` is the largest threshold of the 0.01 grid with at most `false_match_rate` of the strangers, `refer` the
/// smallest above it that keeps 99 % of the same persons, at most 0.60. ConfigurationInvalid when there are fewer than
/// 30 pairs of either kind, or fewer strangers than the rate can be measured on.
domain::Result<FaceCalibration> calibrate(const std::vector<LabelledDistance>& pairs, double false_match_rate);

}  // namespace amphoe::face
