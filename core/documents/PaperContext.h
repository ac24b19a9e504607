// What every block of a paper is made from.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/documents/ContentFields.h"
#include "core/documents/DocumentTemplate.h"
#include "core/documents/QrCode.h"
#include "core/documents/TextShaper.h"

namespace amphoe::documents {

/// Something of a known height that is not split over pages; drawn with its top left corner at x, y.
struct Piece {
    double height = 0;
    std::function<void(cairo_t*, double x, double y)> draw;  ///< empty: only space, dropped at the top of a page
    std::shared_ptr<const Piece> head;                       ///< repeated above when this piece begins a page
    bool new_page_after = false;
    bool keep_with_next = false;  ///< a heading never stands alone at the foot of a page
    /// Faces on the paper, relative to the piece: watermarks keep off them.
    struct Area {
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
    };
    std::vector<Area> faces;
};

/// An ordinary piece; without `draw`, space.
Piece piece_of(double height, std::function<void(cairo_t*, double x, double y)> draw);

/// What is printed in this paper, beside its texts.
struct PaperFacts {
    bool activation = false;
    bool training = false;
    bool centre_simulated = false;
    bool last_page = true;  ///< of the page now drawn; body blocks see true
    const QrCode* qr = nullptr;
    const QrCode* verification = nullptr;
};

struct PaperContext {
    const DocumentTemplate& layout;
    const ContentFields& fields;
    const PaperFacts& facts;
    TextShaper& shaper;
    double width;  ///< points

    bool met(const Condition& condition) const;
    /// The line's text, its `blank` when a field is empty, nothing when it is not printed.
    std::optional<std::string> text_of(const TemplateLine& line) const;
};

struct FilledLine {
    const TemplateLine* line;
    std::string text;
};
std::vector<FilledLine> filled(const PaperContext& paper, const std::vector<TemplateLine>& lines);

void draw_stack(cairo_t* canvas, const std::vector<ShapedText>& texts, double x, double y);
double stack_height(const std::vector<ShapedText>& texts);

}  // namespace amphoe::documents
