// Makes a whole portrait around a mixed face.
#pragma once

#include "core/face/demonstration/Canvas.h"
#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

/// Plain background, shoulders, neck, the face, hair; CV_32FC3 of canvas size, 0..255. The same input gives the same
/// picture.
cv::Mat paint_portrait(const CanvasFace& face, const PersonRecipe& recipe);

}  // namespace amphoe::face::demonstration
