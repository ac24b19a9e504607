// The small drawings of a paper: boxes, rules, and marks for evidence (drawn, since no Thai font has a tick).
#pragma once

#include <string>

#include "core/documents/DocumentTemplate.h"
#include "core/documents/GlibPointers.h"

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

}  // namespace amphoe::documents
