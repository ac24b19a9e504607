#include "core/documents/SlipBlocks.h"

#include <algorithm>

#include "core/documents/Shapes.h"

namespace amphoe::documents {
namespace {

constexpr double kLabelColumn = 82;  // points
constexpr double kPadding = 8;       // inside boxes, points
constexpr double kStepIndent = 23;   // points
constexpr double kColumnGap = 10;    // points
constexpr double kLeftShare = 0.56;  // of the header's width

void add_text(const ShapedText& text, double indent, std::vector<Piece>& pieces) {
    for (int line = 0; line < text.lines; ++line) {
        Piece piece;
        piece.height = text.line_height;
        piece.draw = [text, line, indent](cairo_t* canvas, double x, double y) {
            cairo_set_source_rgb(canvas, text.colour.red, text.colour.green, text.colour.blue);
            text.draw_line(canvas, line, x + indent, y);
        };
        pieces.push_back(std::move(piece));
    }
}

}  // namespace

void add_flowing_lines(const PaperContext& paper, const TemplateBlock& block, std::vector<Piece>& pieces) {
    const bool rows = block.kind == BlockKind::Rows;
    int step = 0;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        // The first line of steps is their heading.
        const bool numbered = block.kind == BlockKind::Steps && step++ > 0;
        const double indent = rows ? kLabelColumn : numbered ? kStepIndent : line->indent;
        const std::size_t first = pieces.size();
        add_text(paper.shaper.shape(text, line->style, paper.width - indent, line->align), indent, pieces);
        const std::string beside = rows ? line->label : numbered ? std::to_string(step - 1) : std::string();
        if (beside.empty()) {
            continue;
        }
        TextStyle style = paper.layout.label_style;
        style.colour = numbered ? Colour{1, 1, 1} : style.colour;
        style.bold = numbered;
        const ShapedText mark = paper.shaper.shape(beside, style, rows ? kLabelColumn - 6 : kStepIndent);
        const double height = pieces[first].height;
        const Colour accent = paper.layout.palette.accent;
        pieces[first].draw = [mark, numbered, accent, height, text_line = pieces[first].draw](cairo_t* canvas, double x,
                                                                                              double y) {
            const double centre = y + height / 2;
            if (numbered) {
                draw_disc(canvas, x + 8.5, centre, 7.5, accent);
            }
            mark.draw(canvas, numbered ? x + 8.5 - mark.width / 2 : x, centre - mark.height / 2);
            text_line(canvas, x, y);
        };
    }
}

Piece header_piece(const PaperContext& paper, const TemplateBlock& block) {
    std::vector<ShapedText> left;
    std::vector<ShapedText> right;
    const double left_width = paper.width * kLeftShare;
    const double right_width = paper.width - left_width - kColumnGap;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        if (line->align == Align::Right) {
            right.push_back(paper.shaper.shape(text, line->style, right_width, Align::Right));
        } else {
            left.push_back(paper.shaper.shape(text, line->style, left_width));
        }
    }
    const double height = std::max(stack_height(left), stack_height(right));
    return piece_of(height + 5, [=, width = paper.width, accent = paper.layout.palette.accent](cairo_t* canvas,
                                                                                               double x, double y) {
        draw_stack(canvas, left, x, y);
        draw_stack(canvas, right, x + left_width + kColumnGap, y + (height - stack_height(right)) / 2);
        draw_rule(canvas, x, y + height + 2, width, 1.6, accent);
    });
}

Piece evidence_piece(const PaperContext& paper, const TemplateBlock& block) {
    struct Item {
        ShapedText text;
        std::string state;
    };
    constexpr double kMark = 17;  // points from an item's left edge to its text
    const auto lines = filled(paper, block.lines);
    std::vector<Item> items;
    double height = 0;
    double used = 0;
    for (const auto& [line, state] : lines) {
        // An unknown word counts as "not checked": a paper must not claim more than was done.
        const auto known = block.states.find(state);
        const auto& word = known == block.states.end() ? block.states.at("no") : known->second;
        const double room = paper.width / static_cast<double>(lines.size()) * 1.25;
        items.push_back({paper.shaper.shape(line->label + " " + word, line->style, room - kMark), state});
        height = std::max(height, items.back().text.height);
        used += kMark + items.back().text.width;
    }
    const double gap = items.size() > 1 ? (paper.width - used) / static_cast<double>(items.size() - 1) : 0;
    return piece_of(height + 7,
                    [=, width = paper.width, palette = paper.layout.palette](cairo_t* canvas, double x, double y) {
                        draw_rule(canvas, x, y, width, 0.6, palette.line);
                        const double centre = y + 4 + height / 2;
                        double left = x;
                        for (const auto& item : items) {
                            draw_evidence_mark(canvas, left + 6.5, centre, 6.5, item.state, palette.accent);
                            item.text.draw(canvas, left + kMark, centre - item.text.height / 2);
                            left += kMark + item.text.width + gap;
                        }
                    });
}

Piece qr_piece(const PaperContext& paper, const TemplateBlock& block, const QrCode& code) {
    const double side = block.width_mm * kPointsPerMillimetre;
    const double text_left = kPadding + side + kPadding + 2;
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        texts.push_back(paper.shaper.shape(text, line->style, paper.width - text_left - kPadding));
    }
    const double height = std::max(side, stack_height(texts)) + 2 * kPadding;
    // The code is copied: the piece outlives this call.
    return piece_of(height,
                    [=, width = paper.width, palette = paper.layout.palette](cairo_t* canvas, double x, double y) {
                        draw_rounded_box(canvas, x, y, width, height, palette.panel, palette.panel_edge);
                        code.draw(canvas, x + kPadding, y + (height - side) / 2, side);
                        draw_stack(canvas, texts, x + text_left, y + (height - stack_height(texts)) / 2);
                    });
}

Piece box_piece(const PaperContext& paper, const TemplateBlock& block) {
    const bool caution = block.kind == BlockKind::Caution;
    const double left = caution ? kPadding + 5 : kPadding + 2;
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        texts.push_back(paper.shaper.shape(text, line->style, paper.width - left - kPadding));
    }
    const double padding = caution ? 5 : kPadding;
    const double height = stack_height(texts) + 2 * padding;
    return piece_of(height,
                    [=, width = paper.width, palette = paper.layout.palette](cairo_t* canvas, double x, double y) {
                        draw_rounded_box(canvas, x, y, width, height, caution ? palette.caution : palette.panel,
                                         caution ? palette.caution : palette.panel_edge);
                        if (caution) {
                            draw_edge_bar(canvas, x, y, height, palette.caution_edge);
                        }
                        draw_stack(canvas, texts, x + left, y + padding);
                    });
}

}  // namespace amphoe::documents
