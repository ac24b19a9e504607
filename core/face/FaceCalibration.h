// Thresholds proposed from labelled comparisons (console: face calibrate).
#pragma once

#include <vector>

#include "core/domain/Failure.h"
#include "core/face/ErrorCurve.h"

namespace amphoe::face {

struct CalibrationPoint {
    double threshold = 0;
    ErrorRate false_match;      ///< FMR: strangers at or below the threshold
    ErrorRate false_non_match;  ///< FNMR: same persons above the threshold
};

struct FaceCalibration {
    std::size_t genuine = 0;
    std::size_t impostor = 0;
    ErrorRate equal_error;
    std::vector<CalibrationPoint> table;  ///< thresholds 0.30 to 0.60 in steps of 0.02
    DecisionMode proposed;                ///< no version; for a person to judge, never applied by itself
};

/// `pass` is the largest threshold of the 0.01 grid that lets at most `false_match_rate` of the strangers pass, `refer`
/// the largest above it that lets at most ten times as many be referred, at most 0.60. ConfigurationInvalid when there
/// are fewer than 30 comparisons of either kind, or fewer strangers than the rate can be measured on.
domain::Result<FaceCalibration> calibrate(const std::vector<JudgedComparison>& comparisons, double false_match_rate);

}  // namespace amphoe::face
