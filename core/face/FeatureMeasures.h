// Eyes, dark glasses and masks, measured on patches of the face relative to the skin between the eyes. The landmark
// network does not see lids (face.md section 12.4), so that its points only say where to look.
#pragma once

#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Colours and darkness only: a sign to look at, no proof. Thick dark rims, a beard or a shadow may give the same.
struct FeatureMeasures {
    double eye_opening = 0.12;  ///< height of the dark of the eye that is less open, in eye distances
    double eye_shade = 1;       ///< brightness of the surroundings of the eyes over that of the skin between them
    double mouth_cover = 0;     ///< colour difference (CIELAB, lightness halved) of mouth and forehead
};

FeatureMeasures measure_features(const domain::Picture& picture, const FaceLandmarks& points);

}  // namespace amphoe::face
