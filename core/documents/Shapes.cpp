#include "core/documents/Shapes.h"

#include <numbers>

namespace amphoe::documents {
namespace {

constexpr double kCorner = 4;  // points

void use(cairo_t* canvas, const Colour& colour) {
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
}

}  // namespace

void draw_rounded_box(cairo_t* canvas, double x, double y, double width, double height, const Colour& fill,
                      const Colour& edge) {
    const double quarter = std::numbers::pi / 2;
    cairo_new_path(canvas);
    cairo_arc(canvas, x + width - kCorner, y + kCorner, kCorner, -quarter, 0);
    cairo_arc(canvas, x + width - kCorner, y + height - kCorner, kCorner, 0, quarter);
    cairo_arc(canvas, x + kCorner, y + height - kCorner, kCorner, quarter, 2 * quarter);
    cairo_arc(canvas, x + kCorner, y + kCorner, kCorner, 2 * quarter, 3 * quarter);
    cairo_close_path(canvas);
    use(canvas, fill);
    cairo_fill_preserve(canvas);
    use(canvas, edge);
    cairo_set_line_width(canvas, 0.7);
    cairo_stroke(canvas);
}

void draw_rule(cairo_t* canvas, double x, double y, double width, double thickness, const Colour& colour) {
    use(canvas, colour);
    cairo_rectangle(canvas, x, y, width, thickness);
    cairo_fill(canvas);
}

void draw_edge_bar(cairo_t* canvas, double x, double y, double height, const Colour& colour) {
    use(canvas, colour);
    cairo_rectangle(canvas, x, y, 4, height);
    cairo_fill(canvas);
}

void draw_disc(cairo_t* canvas, double x, double y, double radius, const Colour& colour) {
    use(canvas, colour);
    cairo_new_path(canvas);
    cairo_arc(canvas, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(canvas);
}

void draw_evidence_mark(cairo_t* canvas, double x, double y, double radius, const std::string& state,
                        const Colour& colour) {
    cairo_set_line_width(canvas, radius * 0.26);
    cairo_set_line_cap(canvas, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(canvas, CAIRO_LINE_JOIN_ROUND);
    if (state == "ok") {
        draw_disc(canvas, x, y, radius, colour);
        cairo_set_source_rgb(canvas, 1, 1, 1);
        cairo_move_to(canvas, x - radius * 0.45, y + radius * 0.02);
        cairo_line_to(canvas, x - radius * 0.10, y + radius * 0.38);
        cairo_line_to(canvas, x + radius * 0.48, y - radius * 0.36);
    } else {
        use(canvas, colour);
        cairo_new_path(canvas);
        cairo_arc(canvas, x, y, radius * 0.86, 0, 2 * std::numbers::pi);
        cairo_stroke(canvas);
        cairo_move_to(canvas, x, y - (state == "pending" ? radius * 0.46 : 0));
        if (state == "pending") {
            cairo_line_to(canvas, x, y);
            cairo_line_to(canvas, x + radius * 0.36, y + radius * 0.16);
        } else {
            cairo_move_to(canvas, x - radius * 0.4, y);
            cairo_line_to(canvas, x + radius * 0.4, y);
        }
    }
    cairo_stroke(canvas);
}

}  // namespace amphoe::documents
