#include "tests/gui/windows/DrawnPortrait.h"

#include <algorithm>

namespace amphoe::testing {
namespace {

class Canvas {
  public:
    Canvas(int width, int height, Colour ground)
        : picture_{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3)), {}} {
        rectangle(0, 0, width, height, ground);
    }
    void rectangle(int left, int top, int width, int height, Colour colour) {
        for (int y = std::max(0, top); y < std::min(picture_.height, top + height); ++y) {
            for (int x = std::max(0, left); x < std::min(picture_.width, left + width); ++x) {
                put(x, y, colour);
            }
        }
    }
    void oval(int centre_x, int centre_y, int radius_x, int radius_y, Colour colour) {
        for (int y = centre_y - radius_y; y <= centre_y + radius_y; ++y) {
            for (int x = centre_x - radius_x; x <= centre_x + radius_x; ++x) {
                const double dx = static_cast<double>(x - centre_x) / radius_x;
                const double dy = static_cast<double>(y - centre_y) / radius_y;
                if (dx * dx + dy * dy <= 1.0 && x >= 0 && y >= 0 && x < picture_.width && y < picture_.height) {
                    put(x, y, colour);
                }
            }
        }
    }
    const domain::Picture& picture() const { return picture_; }

  private:
    void put(int x, int y, Colour colour) {
        auto* pixel = &picture_.rgb[static_cast<std::size_t>((y * picture_.width + x) * 3)];
        pixel[0] = colour.red;
        pixel[1] = colour.green;
        pixel[2] = colour.blue;
    }
    domain::Picture picture_;
};

}  // namespace

domain::Picture drawn_portrait(int width, int height, Colour ground) {
    Canvas canvas(width, height, ground);
    const int x = width / 2;
    const int y = height * 9 / 20;
    const int unit = height / 20;
    canvas.oval(x, height + unit, unit * 8, unit * 7, {70, 92, 130});
    canvas.rectangle(x - unit * 2, y + unit * 4, unit * 4, unit * 4, {206, 160, 128});
    canvas.oval(x, y - unit, unit * 5, unit * 6, {45, 38, 36});
    canvas.oval(x, y, unit * 4, unit * 5 + unit / 2, {224, 180, 148});
    for (const int side : {-1, 1}) {
        canvas.oval(x + side * unit * 3 / 2, y - unit / 2, unit * 2 / 3, unit / 3, {250, 250, 250});
        canvas.oval(x + side * unit * 3 / 2, y - unit / 2, unit / 3, unit / 3, {40, 30, 30});
        canvas.rectangle(x + side * unit * 3 / 2 - unit * 3 / 4, y - unit * 3 / 2, unit * 3 / 2, unit / 4,
                         {60, 48, 44});
    }
    canvas.oval(x, y + unit, unit / 3, unit / 2, {208, 160, 128});
    canvas.oval(x, y + unit * 3, unit * 3 / 2, unit / 3, {176, 92, 88});
    return canvas.picture();
}

domain::Box portrait_box(int width, int height) {
    const int unit = height / 20;
    return {width / 2 - unit * 5, height * 9 / 20 - unit * 7, unit * 10, unit * 13};
}

}  // namespace amphoe::testing
