// Painted hair: the sample pictures' own hair would remain recognisable and would not blend.
#pragma once

#include "core/face/demonstration/HeadFrame.h"
#include "core/face/demonstration/Recipe.h"

namespace amphoe::face::demonstration {

/// What lies behind neck and shoulders; nothing for short hair.
void paint_back_hair(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe);
/// What lies over the forehead and the sides.
void paint_front_hair(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe);

}  // namespace amphoe::face::demonstration
