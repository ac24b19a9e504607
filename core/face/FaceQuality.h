// Judges a face picture: components named after ISO/IEC 29794-5 and faults an officer can act on. Rules only; the
// measuring is in FaceMeasures.h.
#pragma once

#include "core/domain/FaceEvidence.h"
#include "core/face/FaceMeasures.h"

namespace amphoe::face {

/// A fault is advice beyond `advise` and stops the comparison beyond `block`.
struct QualityLimit {
    double advise = 0;
    double block = 0;
};

struct QualityLimits {
    QualityLimit eye_distance;     ///< pixels, at least
    QualityLimit detection_score;  ///< at least
    QualityLimit luminance_low;    ///< mean 0..1, at least
    QualityLimit luminance_high;   ///< mean 0..1, at most
    QualityLimit sharpness;        ///< at least
    QualityLimit yaw;              ///< degrees either way, at most
    QualityLimit pitch;
    QualityLimit roll;
    QualityLimit uniformity;      ///< of light on both cheeks 0..1, at least
    QualityLimit mouth_gap;       ///< part of the height from eyes to chin, at most
    QualityLimit points_outside;  ///< of the 68, at most
    // The following are advice only and have values of their own unless the calibration file states others. Measured on
    // 789 pictures of the LFW set: "eye_opening" 0.05 is the lowest 2 %, a third of them closed or unseen eyes; of the
    // seven below 0.37 in "eye_shade" all wear dark glasses; "detail" 1.2 is below the lowest 1 %.
    double head_size = 0.52;    ///< eyes to chin over the height of the picture, at most
    double eye_opening = 0.05;  ///< in eye distances, at least
    double eye_shade = 0.40;    ///< of the skin's brightness, at least
    double mouth_cover = 25;    ///< CIELAB difference, at most
    double detail = 1.2;        ///< at least
    double backlight = 0.35;    ///< background less face, luminance 0..1, at most
    double second_face = 0;     ///< area of the second face over the first that makes it "many"
};

/// Components and faults (worst first) of one picture; `measures` of no face gives "face.none".
domain::FaceAssessment judge(const FaceMeasures& measures, const QualityLimits& limits);

}  // namespace amphoe::face
