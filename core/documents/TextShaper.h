// Turns text into laid-out lines with the papers' own fonts; knows when a glyph is missing.
#pragma once

#include <memory>
#include <string>

#include "core/documents/DocumentTemplate.h"
#include "core/documents/FontManifest.h"
#include "core/documents/GlibPointers.h"

namespace amphoe::documents {

/// Text broken into lines of at most the asked width; sizes in points.
struct ShapedText {
    std::shared_ptr<PangoLayout> layout;
    Colour colour;
    Align align = Align::Left;
    double room = 0;  ///< the asked width, within which lines are aligned
    int lines = 0;
    double width = 0;
    double line_height = 0;
    double height = 0;

    /// Draws all lines with the top left corner at x, y.
    void draw(cairo_t* canvas, double x, double y) const;
    /// The same with the canvas's present colour.
    void draw_lines(cairo_t* canvas, double x, double y) const;
    void draw_line(cairo_t* canvas, int line, double x, double y) const;
};

/// Uses only the manifest's files, through a fontconfig configuration of its own: no substitute can slip in from the
/// machine. One thread at a time.
class TextShaper {
  public:
    explicit TextShaper(const FontManifest& fonts);

    /// Shrinks to the style's floor until the text needs at most `style.lines` lines; then it keeps as many as it
    /// needs.
    ShapedText shape(const std::string& text, const TextStyle& style, double width, Align align = Align::Left);

    /// Multiplies all sizes, down to their floors, so that a little too much text still fits its page.
    void set_scale(double scale) { scale_ = scale; }

    /// Characters without a glyph since the last call.
    int take_missing_glyphs();

  private:
    ShapedText shape_at(const std::string& text, const TextStyle& style, double size, double width, Align align);

    std::string family_;
    Owned<FcConfig> configuration_;
    Owned<PangoFontMap> font_map_;
    Owned<PangoContext> context_;
    double scale_ = 1;
    int missing_ = 0;
};

}  // namespace amphoe::documents
