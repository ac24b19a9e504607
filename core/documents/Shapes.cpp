#include "core/documents/Shapes.h"

#include <algorithm>
#include <numbers>
#include <vector>

namespace amphoe::documents {
namespace {

constexpr double kCorner = 4;  // points

void use(cairo_t* canvas, const Colour& colour) {
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
}

/// Points.
struct Strokes {
    double thickness = 0;
    double length = 0;
    double gap = 0;
};

void draw_broken_rule(cairo_t* canvas, double x, double y, double width, const Strokes& strokes, const Colour& colour) {
    cairo_save(canvas);
    const double pattern[] = {strokes.length, strokes.gap};
    cairo_set_dash(canvas, pattern, 2, 0);
    cairo_set_line_width(canvas, strokes.thickness);
    use(canvas, colour);
    cairo_move_to(canvas, x, y);
    cairo_line_to(canvas, x + width, y);
    cairo_stroke(canvas);
    cairo_restore(canvas);
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

void draw_dotted_rule(cairo_t* canvas, double x, double y, double width, const Colour& colour) {
    draw_broken_rule(canvas, x, y, width, {0.6, 0.8, 1.8}, colour);
}

void draw_dashed_rule(cairo_t* canvas, double x, double y, double width, const Colour& colour) {
    draw_broken_rule(canvas, x, y, width, {0.8, 5, 4}, colour);
}

void draw_frame(cairo_t* canvas, double x, double y, double width, double height, const Colour& colour) {
    use(canvas, colour);
    cairo_set_line_width(canvas, 0.7);
    cairo_rectangle(canvas, x, y, width, height);
    cairo_stroke(canvas);
}

void draw_cell(cairo_t* canvas, double x, double y, double width, double height, const std::optional<Colour>& fill,
               const Colour& edge) {
    if (fill) {
        use(canvas, *fill);
        cairo_rectangle(canvas, x, y, width, height);
        cairo_fill(canvas);
    }
    draw_frame(canvas, x, y, width, height, edge);
}

void draw_ring(cairo_t* canvas, double x, double y, double radius, const Colour& colour) {
    cairo_save(canvas);
    const double dashes[] = {3, 3};
    cairo_set_dash(canvas, dashes, 2, 0);
    use(canvas, colour);
    cairo_set_line_width(canvas, 0.8);
    cairo_new_path(canvas);
    cairo_arc(canvas, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(canvas);
    cairo_restore(canvas);
}

void draw_tick_box(cairo_t* canvas, double x, double y, double side, bool ticked, const Colour& colour) {
    draw_frame(canvas, x, y, side, side, colour);
    if (!ticked) {
        return;
    }
    cairo_set_line_width(canvas, side * 0.16);
    cairo_set_line_cap(canvas, CAIRO_LINE_CAP_ROUND);
    cairo_move_to(canvas, x + side * 0.2, y + side * 0.52);
    cairo_line_to(canvas, x + side * 0.42, y + side * 0.76);
    cairo_line_to(canvas, x + side * 0.82, y + side * 0.24);
    cairo_stroke(canvas);
}

void draw_jpeg(cairo_t* canvas, const domain::DocumentPicture& picture, double x, double y, double width,
               double height) {
    if (picture.jpeg.empty() || picture.width <= 0 || picture.height <= 0) {
        return;
    }
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height));
    // cairo keeps the bytes until the page is written, longer than this call: the surface owns a copy.
    auto* copy = new std::vector<std::uint8_t>(picture.jpeg);
    const auto drop = [](void* data) { delete static_cast<std::vector<std::uint8_t>*>(data); };
    if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, copy->data(), copy->size(), drop, copy) !=
        CAIRO_STATUS_SUCCESS) {
        drop(copy);
        return;
    }
    const double scale = std::max(width / picture.width, height / picture.height);
    cairo_save(canvas);
    cairo_rectangle(canvas, x, y, width, height);
    cairo_clip(canvas);
    cairo_translate(canvas, x + (width - scale * picture.width) / 2, y + (height - scale * picture.height) / 2);
    cairo_scale(canvas, scale, scale);
    cairo_set_source_surface(canvas, surface.get(), 0, 0);
    cairo_paint(canvas);
    cairo_restore(canvas);
}

}  // namespace amphoe::documents
