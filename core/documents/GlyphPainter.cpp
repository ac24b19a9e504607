#include "core/documents/GlyphPainter.h"

#include <vector>

namespace amphoe::documents {
namespace {

constexpr double kUnits = PANGO_SCALE;
constexpr double kGapShare = 0.05;  // of the font's size; poppler takes 0.1 for a space

/// Glyphs and clusters of one run, in the order of the text.
struct Run {
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    double pen = 0;
};

/// Whether the text goes on with something written above, below or (sara am) around the letter before it.
bool clings(const char* text) {
    constexpr gunichar kSaraAm = 0x0E33;
    const gunichar letter = g_utf8_get_char(text);
    return letter == kSaraAm || g_unichar_ismark(letter) != FALSE;
}

/// Whether the pen stands well to the right of where the cluster's last glyph ends.
bool leaves_gap(const PangoGlyphInfo& last, double last_start, double pen, double size) {
    return pen - (last_start + last.geometry.width / kUnits) > size * kGapShare;
}

Run arrange(PangoGlyphItem* item, const char* text, double x, double y, double size) {
    Run run;
    run.pen = x;
    bool join = false;
    PangoGlyphItemIter at;
    for (gboolean more = pango_glyph_item_iter_init_start(&at, item, text); more != FALSE;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        if (run.clusters.empty() || !(join || clings(text + at.start_index))) {
            run.clusters.push_back({0, 0});
        }
        auto& cluster = run.clusters.back();
        cluster.num_bytes += at.end_index - at.start_index;
        double last_start = run.pen;
        for (int index = at.start_glyph; index < at.end_glyph; ++index) {
            const PangoGlyphInfo& glyph = item->glyphs->glyphs[index];
            last_start = run.pen + glyph.geometry.x_offset / kUnits;
            if (glyph.glyph != PANGO_GLYPH_EMPTY) {
                run.glyphs.push_back({glyph.glyph, last_start, y + glyph.geometry.y_offset / kUnits});
                ++cluster.num_glyphs;
            }
            run.pen += glyph.geometry.width / kUnits;
        }
        join = leaves_gap(item->glyphs->glyphs[at.end_glyph - 1], last_start, run.pen, size);
    }
    return run;
}

}  // namespace

void show_line(cairo_t* canvas, PangoLayoutLine* line, double x, double y) {
    const char* const text = pango_layout_get_text(line->layout);
    double pen = x;
    for (GSList* node = line->runs; node != nullptr; node = node->next) {
        auto* const item = static_cast<PangoGlyphItem*>(node->data);
        PangoFont* const font = item->item->analysis.font;
        const Owned<PangoFontDescription> described(pango_font_describe(font));
        const double size = pango_font_description_get_size(described.get()) / kUnits;
        const Run run = arrange(item, text, pen, y, size);
        cairo_set_scaled_font(canvas, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
        cairo_show_text_glyphs(canvas, text + item->item->offset, item->item->length, run.glyphs.data(),
                               static_cast<int>(run.glyphs.size()), run.clusters.data(),
                               static_cast<int>(run.clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
        pen = run.pen;
    }
}

}  // namespace amphoe::documents
