// Mixes several faces into one: a common shape first, then the pictures.
#pragma once

#include <vector>

#include "core/face/demonstration/Canvas.h"
#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

struct WeightedFace {
    CanvasFace face;
    double weight = 0;
};

/// The weighted mean shape of the faces and their mirror images, changed as the recipe says.
FaceLandmarks mixed_shape(const std::vector<WeightedFace>& faces, const Shape& shape);

/// All faces moved to `target`, their light and colour brought to `skin`, mixed by weight.
CanvasFace mix(const std::vector<WeightedFace>& faces, const FaceLandmarks& target, const Colour& skin);

/// The face mirrored left to right, its points renumbered.
CanvasFace mirrored(const CanvasFace& face);

}  // namespace amphoe::face::demonstration
