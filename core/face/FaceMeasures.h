// The raw figures behind the quality of a face picture (face.md section 7; formulas of OFIQ, ISO/IEC 29794-5).
#pragma once

#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Picture.h"
#include "core/face/FaceDetector.h"
#include "core/face/FaceGeometry.h"
#include "core/face/FeatureMeasures.h"

namespace amphoe::face {

struct FaceMeasures {
    int faces = 0;
    domain::Box box;
    double detection_score = 0;
    double second_face = 0;     ///< area of the second largest face over the largest
    double eye_distance = 0;    ///< pixels, corrected for the turn of the head
    double head_size = 0;       ///< eyes to chin over the height of the picture
    double mouth_gap = 0;       ///< inner lips over eyes to chin
    double luminance_mean = 0;  ///< 0..1 inside the face
    double under_exposed = 0;   ///< part of the face darker than 26 of 255
    double over_exposed = 0;    ///< part brighter than 246
    double uniformity = 0;      ///< of light on both cheeks, 0..1
    double entropy = 0;         ///< bits
    double sharpness = 0;       ///< Laplacian variance at 64 px between the eyes
    double detail = 3;          ///< deviation of edges two pixels wide at that size, in percent of the brightness
    double background = 0;      ///< mean luminance 0..1 around the head, above the shoulders
    double margin_left = 0;     ///< from the eyes' middle to the edge, in eye distances; likewise below
    double margin_right = 0;
    double margin_above = 0;
    double margin_below = 0;
    int points_outside = 0;  ///< landmarks beyond the edge of the picture
    domain::FacePose pose;
    FeatureMeasures features;
};

/// `faces` as the detector gives them, largest first and not empty; `points` of the first.
FaceMeasures measure(const domain::Picture& picture, const std::vector<FoundFace>& faces, const FaceLandmarks& points);

}  // namespace amphoe::face
