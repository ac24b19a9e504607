// A drawn face for tests and screenshots: nobody's picture.
#pragma once

#include "core/domain/Picture.h"

namespace amphoe::testing {

struct Colour {
    std::uint8_t red;
    std::uint8_t green;
    std::uint8_t blue;
};

/// A portrait in the middle of a picture of that size, on a ground of that colour.
domain::Picture drawn_portrait(int width, int height, Colour ground);

/// Where the face of drawn_portrait stands.
domain::Box portrait_box(int width, int height);

}  // namespace amphoe::testing
