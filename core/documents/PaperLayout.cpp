#include "core/documents/PaperLayout.h"

#include <algorithm>
#include <cmath>

#include "core/documents/Shapes.h"

namespace amphoe::documents {
namespace {

constexpr double kLabelColumn = 82;  // points
constexpr double kPadding = 8;       // inside boxes, points
constexpr double kStepIndent = 23;   // points
constexpr double kColumnGap = 10;    // points
constexpr double kLeftShare = 0.56;  // of the header's width

void draw_stack(cairo_t* canvas, const std::vector<ShapedText>& texts, double x, double y) {
    for (const auto& text : texts) {
        text.draw(canvas, x, y);
        y += text.height;
    }
}

double stack_height(const std::vector<ShapedText>& texts) {
    double height = 0;
    for (const auto& text : texts) {
        height += text.height;
    }
    return height;
}

}  // namespace

bool PaperFacts::met(Condition condition) const {
    switch (condition) {
        case Condition::Always:
            return true;
        case Condition::Activation:
            return activation;
        case Condition::Waiting:
            return !activation;
        case Condition::Training:
            return training;
        case Condition::CentreSimulated:
            return centre_simulated;
    }
    return false;
}

std::vector<PaperLayout::FilledLine> PaperLayout::filled(const std::vector<TemplateLine>& lines) const {
    std::vector<FilledLine> result;
    for (const auto& line : lines) {
        const auto text = facts_.met(line.when) ? fields_.fill(line.text) : std::nullopt;
        if (text) {
            result.push_back({&line, *text});
        }
    }
    return result;
}

std::vector<Piece> PaperLayout::body() {
    std::vector<Piece> pieces;
    for (const auto& block : template_.blocks) {
        if (facts_.met(block.when) && !filled(block.lines).empty()) {
            pieces.push_back({block.gap, {}});
            add(block, pieces);
        }
    }
    return pieces;
}

void PaperLayout::add(const TemplateBlock& block, std::vector<Piece>& pieces) {
    switch (block.kind) {
        case BlockKind::Header:
            pieces.push_back(header(block));
            break;
        case BlockKind::Evidence:
            pieces.push_back(evidence(block));
            break;
        case BlockKind::Qr:
            pieces.push_back(facts_.qr != nullptr ? qr_panel(block) : boxed(block));
            break;
        case BlockKind::Panel:
        case BlockKind::Caution:
            pieces.push_back(boxed(block));
            break;
        case BlockKind::Rows:
        case BlockKind::Steps:
        case BlockKind::Text:
            add_flowing(block, pieces);
            break;
    }
}

void PaperLayout::add_text(const ShapedText& text, double indent, std::vector<Piece>& pieces) {
    for (int line = 0; line < text.lines; ++line) {
        pieces.push_back({text.line_height, [text, line, indent](cairo_t* canvas, double x, double y) {
                              cairo_set_source_rgb(canvas, text.colour.red, text.colour.green, text.colour.blue);
                              text.draw_line(canvas, line, x + indent, y);
                          }});
    }
}

void PaperLayout::add_flowing(const TemplateBlock& block, std::vector<Piece>& pieces) {
    const bool rows = block.kind == BlockKind::Rows;
    int step = 0;
    for (const auto& [line, text] : filled(block.lines)) {
        // The first line of steps is their heading.
        const bool numbered = block.kind == BlockKind::Steps && step++ > 0;
        const double indent = rows ? kLabelColumn : numbered ? kStepIndent : 0;
        const std::size_t first = pieces.size();
        add_text(shaper_.shape(text, line->style, width_ - indent), indent, pieces);
        const std::string beside = rows ? line->label : numbered ? std::to_string(step - 1) : std::string();
        if (beside.empty()) {
            continue;
        }
        TextStyle style = template_.label_style;
        style.colour = numbered ? Colour{1, 1, 1} : style.colour;
        style.bold = numbered;
        const ShapedText mark = shaper_.shape(beside, style, rows ? kLabelColumn - 6 : kStepIndent);
        const double height = pieces[first].height;
        const Colour accent = template_.palette.accent;
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

Piece PaperLayout::header(const TemplateBlock& block) {
    std::vector<ShapedText> left;
    std::vector<ShapedText> right;
    const double left_width = width_ * kLeftShare;
    const double right_width = width_ - left_width - kColumnGap;
    for (const auto& [line, text] : filled(block.lines)) {
        if (line->right) {
            right.push_back(shaper_.shape(text, line->style, right_width, Align::Right));
        } else {
            left.push_back(shaper_.shape(text, line->style, left_width));
        }
    }
    const double height = std::max(stack_height(left), stack_height(right));
    return {height + 5, [=, width = width_, accent = template_.palette.accent](cairo_t* canvas, double x, double y) {
                draw_stack(canvas, left, x, y);
                draw_stack(canvas, right, x + left_width + kColumnGap, y + (height - stack_height(right)) / 2);
                draw_rule(canvas, x, y + height + 2, width, 1.6, accent);
            }};
}

Piece PaperLayout::evidence(const TemplateBlock& block) {
    struct Item {
        ShapedText text;
        std::string state;
    };
    constexpr double kMark = 17;  // points from an item's left edge to its text
    const auto lines = filled(block.lines);
    std::vector<Item> items;
    double height = 0;
    double used = 0;
    for (const auto& [line, state] : lines) {
        // An unknown word counts as "not checked": a paper must not claim more than was done.
        const auto known = block.states.find(state);
        const auto& word = known == block.states.end() ? block.states.at("no") : known->second;
        const double room = width_ / static_cast<double>(lines.size()) * 1.25;
        items.push_back({shaper_.shape(line->label + " " + word, line->style, room - kMark), state});
        height = std::max(height, items.back().text.height);
        used += kMark + items.back().text.width;
    }
    const double gap = items.size() > 1 ? (width_ - used) / static_cast<double>(items.size() - 1) : 0;
    return {height + 7, [=, width = width_, palette = template_.palette](cairo_t* canvas, double x, double y) {
                draw_rule(canvas, x, y, width, 0.6, palette.line);
                const double centre = y + 4 + height / 2;
                double left = x;
                for (const auto& item : items) {
                    draw_evidence_mark(canvas, left + 6.5, centre, 6.5, item.state, palette.accent);
                    item.text.draw(canvas, left + kMark, centre - item.text.height / 2);
                    left += kMark + item.text.width + gap;
                }
            }};
}

Piece PaperLayout::qr_panel(const TemplateBlock& block) {
    const double side = block.qr_mm * kPointsPerMillimetre;
    const double text_left = kPadding + side + kPadding + 2;
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(block.lines)) {
        texts.push_back(shaper_.shape(text, line->style, width_ - text_left - kPadding));
    }
    const double height = std::max(side, stack_height(texts)) + 2 * kPadding;
    // The code is copied: the piece outlives this call.
    return {height,
            [=, code = *facts_.qr, width = width_, palette = template_.palette](cairo_t* canvas, double x, double y) {
                draw_rounded_box(canvas, x, y, width, height, palette.panel, palette.panel_edge);
                code.draw(canvas, x + kPadding, y + (height - side) / 2, side);
                draw_stack(canvas, texts, x + text_left, y + (height - stack_height(texts)) / 2);
            }};
}

Piece PaperLayout::boxed(const TemplateBlock& block) {
    const bool caution = block.kind == BlockKind::Caution;
    const double left = caution ? kPadding + 5 : kPadding + 2;
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(block.lines)) {
        texts.push_back(shaper_.shape(text, line->style, width_ - left - kPadding));
    }
    const double padding = caution ? 5 : kPadding;
    const double height = stack_height(texts) + 2 * padding;
    return {height, [=, width = width_, palette = template_.palette](cairo_t* canvas, double x, double y) {
                draw_rounded_box(canvas, x, y, width, height, caution ? palette.caution : palette.panel,
                                 caution ? palette.caution : palette.panel_edge);
                if (caution) {
                    draw_edge_bar(canvas, x, y, height, palette.caution_edge);
                }
                draw_stack(canvas, texts, x + left, y + padding);
            }};
}

Piece PaperLayout::footer(int page, int pages) {
    ContentFields fields = fields_;
    fields.set("page", std::to_string(page));
    fields.set("pages", std::to_string(pages));
    std::vector<std::pair<double, ShapedText>> texts;
    double height = 4;
    for (const auto& line : template_.footer) {
        const auto text = facts_.met(line.when) ? fields.fill(line.text) : std::nullopt;
        if (!text) {
            continue;
        }
        auto shaped = shaper_.shape(*text, line.style, width_, line.right ? Align::Right : Align::Left);
        // A right-hand line stands on the same line as the one before it.
        const double y = line.right && !texts.empty() ? texts.back().first : height;
        height = std::max(height, y + shaped.height);
        texts.emplace_back(y, std::move(shaped));
    }
    return {height, [=, width = width_, line = template_.palette.line](cairo_t* canvas, double x, double y) {
                draw_rule(canvas, x, y, width, 0.6, line);
                for (const auto& [offset, text] : texts) {
                    text.draw(canvas, x, y + offset);
                }
            }};
}

}  // namespace amphoe::documents
