// Shows a laid-out line so that text copied out of the PDF is the text that went in.
#pragma once

#include "core/documents/GlibPointers.h"

namespace amphoe::documents {

/// Like pango_cairo_show_layout_line with the baseline's left end at x, y, but with larger text clusters: marks belong
/// to their consonant, and where a mark stands far left of its consonant's end (ปิ, ฝั, ฟื) the next letter belongs to it
/// too. Readers take the last glyph's place for the end of a cluster and would otherwise put a space or a line break
/// into the word.
void show_line(cairo_t* canvas, PangoLayoutLine* line, double x, double y);

}  // namespace amphoe::documents
