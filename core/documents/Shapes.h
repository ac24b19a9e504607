// The small drawings of a paper: boxes, rules, and marks for evidence (drawn, since no Thai font has a tick).
#pragma once

#include <optional>
#include <string>

#include "core/documents/DocumentTemplate.h"
#include "core/documents/GlibPointers.h"
#include "core/domain/Document.h"

namespace amphoe::documents {

constexpr double kPointsPerMillimetre = 72.0 / 25.4;

void draw_rounded_box(cairo_t* canvas, double x, double y, double width, double height, const Colour& fill,
                      const Colour& edge);
void draw_rule(cairo_t* canvas, double x, double y, double width, double thickness, const Colour& colour);
/// A bar at the left edge of a box of caution.
void draw_edge_bar(cairo_t* canvas, double x, double y, double height, const Colour& colour);
/// Filled circle; a step's number is set on it.
void draw_disc(cairo_t* canvas, double x, double y, double radius, const Colour& colour);
/// "ok": tick in a filled disc; "pending": ring with clock hands; anything else: ring with a dash. They differ by
/// shape, not only by colour.
void draw_evidence_mark(cairo_t* canvas, double x, double y, double radius, const std::string& state,
                        const Colour& colour);

/// Dots beneath the text of a form.
void draw_dotted_rule(cairo_t* canvas, double x, double y, double width, const Colour& colour);
void draw_dashed_rule(cairo_t* canvas, double x, double y, double width, const Colour& colour);
void draw_frame(cairo_t* canvas, double x, double y, double width, double height, const Colour& colour);
/// A table's cell, filled when a colour is given.
void draw_cell(cairo_t* canvas, double x, double y, double width, double height, const std::optional<Colour>& fill,
               const Colour& edge);
/// The place of the stamp.
void draw_ring(cairo_t* canvas, double x, double y, double radius, const Colour& colour);
void draw_tick_box(cairo_t* canvas, double x, double y, double side, bool ticked, const Colour& colour);
/// Scaled to fill the box without distortion, what stands over is cut; the JPEG goes into a PDF as it is.
void draw_jpeg(cairo_t* canvas, const domain::DocumentPicture& picture, double x, double y, double width,
               double height);

}  // namespace amphoe::documents
