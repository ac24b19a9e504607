// Shows a laid-out line so that text copied out of the PDF is the text that went in.
#pragma once

#include "core/documents/GlibPointers.h"

namespace amphoe::documents {

/// Like pango_cairo_show_layout_line with the baseline's left end at x, y, but with larger text clusters where a vowel
/// or tone mark stands far left of its consonant's end (ปิ, ฝั, ฟื). Readers take the mark's position for the end of the
/// cluster, see a gap there and would put a space in the middle of the word.
void show_line(cairo_t* canvas, PangoLayoutLine* line, double x, double y);

}  // namespace amphoe::documents
