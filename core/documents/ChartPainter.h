// Draws one chart of a measurement report.
#pragma once

#include "core/documents/GlibPointers.h"
#include "core/documents/MeasurementReport.h"
#include "core/documents/TextShaper.h"

namespace amphoe::documents {

/// Points a chart needs, with title, axes and legend.
double chart_height();
/// With the top left corner at x, y.
void draw_chart(cairo_t* canvas, const ReportChart& chart, TextShaper& shaper, double x, double y, double width);

}  // namespace amphoe::documents
