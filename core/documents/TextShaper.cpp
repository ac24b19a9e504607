#include "core/documents/TextShaper.h"

#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "core/documents/GlyphPainter.h"

namespace amphoe::documents {
namespace {

constexpr double kShrinkStep = 0.5;  // points
// Laksaman asks for 1.6 times its size per line; stacked vowels and tones still clear each other at this share of it.
constexpr double kLeading = 0.82;

/// Letters. Names and places are not longer; runs of Thai prose without a space are.
constexpr glong kLongestWhole = 24;
/// Each round keeps at least one more word whole.
constexpr int kRounds = 12;

struct Word {
    std::size_t from;
    std::size_t to;
};

/// The first word between spaces that a line's end parts, though it is short and has room on a line of its own.
std::optional<Word> parted_word(PangoLayout* layout, const std::string& text, double width) {
    for (int index = 1; index < pango_layout_get_line_count(layout); ++index) {
        const auto at = static_cast<std::size_t>(pango_layout_get_line_readonly(layout, index)->start_index);
        const auto before = text.find_last_of(" \n", at - 1);
        const Word word{before == std::string::npos ? 0 : before + 1,
                        std::min(text.find_first_of(" \n", at), text.size())};
        const auto length = static_cast<gssize>(word.to - word.from);
        if (word.from >= at || g_utf8_strlen(text.data() + word.from, length) > kLongestWhole) {
            continue;
        }
        const Owned<PangoLayout> alone(pango_layout_copy(layout));
        pango_layout_set_attributes(alone.get(), nullptr);
        pango_layout_set_width(alone.get(), -1);
        pango_layout_set_text(alone.get(), text.data() + word.from, static_cast<int>(length));
        int needed = 0;
        pango_layout_get_size(alone.get(), &needed, nullptr);
        if (needed <= width * PANGO_SCALE) {
            return word;
        }
    }
    return std::nullopt;
}

/// The dictionary breaks inside family names and places (กรุงเทพมหา|นคร), where a reader does not.
void keep_words_whole(PangoLayout* layout, const std::string& text, double width) {
    const Owned<PangoAttrList> whole(pango_attr_list_new());
    for (int round = 0; round < kRounds; ++round) {
        const auto word = parted_word(layout, text, width);
        if (!word) {
            return;
        }
        auto* const attribute = pango_attr_allow_breaks_new(FALSE);
        attribute->start_index = static_cast<guint>(word->from);
        attribute->end_index = static_cast<guint>(word->to);
        pango_attr_list_insert(whole.get(), attribute);
        // The same list once more would pass for no change.
        pango_layout_set_attributes(layout, nullptr);
        pango_layout_set_attributes(layout, whole.get());
    }
}

Owned<FcConfig> only_these(const FontManifest& fonts) {
    Owned<FcConfig> configuration(FcConfigCreate());
    for (const auto& file : fonts.files) {
        const std::string path = file.string();
        if (FcConfigAppFontAddFile(configuration.get(), reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse) {
            throw std::runtime_error("font file not usable");
        }
    }
    return configuration;
}

}  // namespace

TextShaper::TextShaper(const FontManifest& fonts)
    : family_(fonts.family),
      configuration_(only_these(fonts)),
      font_map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(font_map_.get()), configuration_.get());
    context_.reset(pango_font_map_create_context(font_map_.get()));
    // 72 dots per inch makes a pango point a PDF point; hinting would tie the widths to a screen (infra.md section 2).
    pango_cairo_context_set_resolution(context_.get(), 72);
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string("th"));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

ShapedText TextShaper::shape(const std::string& text, const TextStyle& style, double width, Align align) {
    double size = std::max(style.floor, style.size * scale_);
    ShapedText result = shape_at(text, style, size, width, align);
    while (result.lines > style.lines && size > style.floor) {
        size = std::max(style.floor, size - kShrinkStep);
        result = shape_at(text, style, size, width, align);
    }
    missing_ += pango_layout_get_unknown_glyphs_count(result.layout.get());
    return result;
}

ShapedText TextShaper::shape_at(const std::string& text, const TextStyle& style, double size, double width,
                                Align align) {
    ShapedText result;
    result.layout = {pango_layout_new(context_.get()), Unref()};
    PangoLayout* layout = result.layout.get();
    const Owned<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), family_.c_str());
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(font.get(), static_cast<int>(size * PANGO_SCALE));
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    keep_words_whole(layout, text, width);
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    result.colour = style.colour;
    result.align = align;
    result.room = width;
    result.lines = pango_layout_get_line_count(layout);
    result.width = static_cast<double>(logical.width) / PANGO_SCALE;
    result.line_height = kLeading * logical.height / PANGO_SCALE / result.lines;
    result.height = result.line_height * result.lines;
    return result;
}

int TextShaper::take_missing_glyphs() {
    return std::exchange(missing_, 0);
}

void ShapedText::draw(cairo_t* canvas, double x, double y) const {
    cairo_set_source_rgb(canvas, colour.red, colour.green, colour.blue);
    draw_lines(canvas, x, y);
}

void ShapedText::draw_lines(cairo_t* canvas, double x, double y) const {
    for (int line = 0; line < lines; ++line) {
        draw_line(canvas, line, x, y + line * line_height);
    }
}

void ShapedText::draw_line(cairo_t* canvas, int line, double x, double y) const {
    PangoLayoutLine* const text_line = pango_layout_get_line_readonly(layout.get(), line);
    PangoRectangle logical{};
    pango_layout_line_get_extents(text_line, nullptr, &logical);
    const double spare = room - static_cast<double>(logical.width) / PANGO_SCALE;
    const double shift = align == Align::Left ? 0 : align == Align::Right ? spare : spare / 2;
    // The line stands in the middle of its (shortened) height.
    const double above = (static_cast<double>(logical.height) / PANGO_SCALE - line_height) / 2;
    show_line(canvas, text_line, x + shift, y - above - static_cast<double>(logical.y) / PANGO_SCALE);
}

}  // namespace amphoe::documents
