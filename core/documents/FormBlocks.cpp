#include "core/documents/FormBlocks.h"

#include <algorithm>
#include <utility>

#include "core/documents/Shapes.h"

namespace amphoe::documents {
namespace {

constexpr double kCellPadding = 3;  // points, inside a table's cells
constexpr double kLabelGap = 4;     // points between a label and its text
constexpr double kColumnGap = 12;   // points between groups of signatures, picture and lines
constexpr double kAboveGap = 12;    // points between the words of certification and the signatures
constexpr double kSealRadius = 28;  // points
constexpr double kTickSide = 9;     // points
constexpr double kMostLabelShare = 0.6;

struct GridCell {
    double x = 0;
    ShapedText label;
    ShapedText text;
    double text_x = 0;
    double right = 0;
    bool labelled = false;
};

Piece grid_row(std::vector<GridCell> cells, double height, const Colour& line) {
    Piece piece;
    piece.height = height + 2;
    piece.draw = [cells = std::move(cells), height, line](cairo_t* canvas, double x, double y) {
        for (const auto& cell : cells) {
            if (cell.labelled) {
                cell.label.draw(canvas, x + cell.x, y + (cell.text.line_height - cell.label.line_height) / 2);
            }
            cell.text.draw(canvas, x + cell.text_x, y);
            draw_dotted_rule(canvas, x + cell.text_x, y + height, cell.right - cell.text_x, line);
        }
    };
    return piece;
}

GridCell grid_cell(const PaperContext& paper, const FilledLine& filled_line, double x) {
    const auto& line = *filled_line.line;
    GridCell cell;
    cell.x = x;
    cell.right = x + line.width * paper.width - 6;
    cell.text_x = x;
    cell.labelled = !line.label.empty();
    if (cell.labelled) {
        TextStyle style = paper.layout.label_style;
        cell.label = paper.shaper.shape(line.label, style, (cell.right - x) * kMostLabelShare);
        cell.text_x = x + cell.label.width + kLabelGap;
    }
    cell.text = paper.shaper.shape(filled_line.text, line.style, cell.right - cell.text_x, line.align);
    return cell;
}

struct TableRow {
    std::vector<ShapedText> cells;
    double height = 0;
};

std::vector<double> column_edges(const PaperContext& paper, const TemplateBlock& block) {
    std::vector<double> edges{0};
    for (const auto& column : block.columns) {
        edges.push_back(edges.back() + column.width * paper.width);
    }
    edges.back() = paper.width;
    return edges;
}

TableRow table_row(const PaperContext& paper, const TemplateBlock& block, const TextStyle& style, bool titles) {
    TableRow row;
    for (const auto& column : block.columns) {
        const auto numerals = column.numerals.value_or(paper.layout.numerals);
        const auto text = titles ? column.title : paper.fields.fill(column.text, numerals).value_or("-");
        const double room = column.width * paper.width - 2 * kCellPadding;
        row.cells.push_back(paper.shaper.shape(text, style, room, titles ? Align::Centre : column.align));
        row.height = std::max(row.height, row.cells.back().height + 2 * kCellPadding);
    }
    return row;
}

Piece row_piece(TableRow row, const std::vector<double>& edges, const Colour& line, std::optional<Colour> fill) {
    Piece piece;
    piece.height = row.height;
    piece.draw = [row = std::move(row), edges, line, fill](cairo_t* canvas, double x, double y) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            draw_cell(canvas, x + edges[i], y, edges[i + 1] - edges[i], row.height, fill, line);
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            row.cells[i].draw(canvas, x + edges[i] + kCellPadding, y + kCellPadding);
        }
    };
    return piece;
}

PaperContext with_fields(const PaperContext& paper, const ContentFields& fields) {
    return {paper.layout, fields, paper.facts, paper.shaper, paper.width};
}

}  // namespace

std::vector<Piece> grid_pieces(const PaperContext& paper, const TemplateBlock& block) {
    std::vector<Piece> pieces;
    std::vector<GridCell> row;
    double used = 0;
    double height = 0;
    const auto finish_row = [&] {
        if (!row.empty()) {
            pieces.push_back(grid_row(std::exchange(row, {}), std::exchange(height, 0), paper.layout.palette.line));
        }
        used = 0;
    };
    for (const auto& entry : filled(paper, block.lines)) {
        if (used + entry.line->width > 1.001) {
            finish_row();
        }
        row.push_back(grid_cell(paper, entry, used * paper.width));
        height = std::max({height, row.back().text.height, row.back().labelled ? row.back().label.height : 0});
        used += entry.line->width;
    }
    finish_row();
    return pieces;
}

std::vector<Piece> table_pieces(const PaperContext& paper, const TemplateBlock& block) {
    const auto edges = column_edges(paper, block);
    const auto& palette = paper.layout.palette;
    const auto titles = std::make_shared<const Piece>(
        row_piece(table_row(paper, block, block.head_style, true), edges, palette.line, palette.panel));
    std::vector<Piece> pieces{*titles};
    pieces.back().keep_with_next = true;
    for (std::size_t i = 0; i < paper.fields.rows(block.rows); ++i) {
        const auto fields = paper.fields.in_row(block.rows, i);
        auto row = table_row(with_fields(paper, fields), block, block.cell_style, false);
        pieces.push_back(row_piece(std::move(row), edges, palette.line, std::nullopt));
        pieces.back().head = titles;
    }
    return pieces;
}

Piece signatures_piece(const PaperContext& paper, const TemplateBlock& block) {
    const auto count = static_cast<double>(block.groups.size());
    const double each = (paper.width - kColumnGap * (count - 1)) / count;
    std::vector<ShapedText> above;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        above.push_back(paper.shaper.shape(text, line->style, paper.width, line->align));
    }
    std::vector<std::vector<ShapedText>> groups;
    double height = block.seal ? 2 * kSealRadius : 0;
    for (const auto& lines : block.groups) {
        auto& group = groups.emplace_back();
        for (const auto& [line, text] : filled(paper, lines)) {
            group.push_back(paper.shaper.shape(text, line->style, each, Align::Centre));
        }
        height = std::max(height, stack_height(group));
    }
    Piece piece;
    const double top = above.empty() ? 0 : stack_height(above) + kAboveGap;
    piece.height = top + height;
    piece.draw = [above = std::move(above), groups = std::move(groups), top, each, height, seal = block.seal,
                  line = paper.layout.palette.line](cairo_t* canvas, double x, double y) {
        draw_stack(canvas, above, x, y);
        y += top;
        if (seal) {
            draw_ring(canvas, x + kSealRadius, y + height / 2, kSealRadius, line);
        }
        for (std::size_t i = 0; i < groups.size(); ++i) {
            draw_stack(canvas, groups[i], x + static_cast<double>(i) * (each + kColumnGap), y);
        }
    };
    return piece;
}

Piece picture_piece(const PaperContext& paper, const TemplateBlock& block) {
    const double width = block.width_mm * kPointsPerMillimetre;
    const double picture_height = block.height_mm * kPointsPerMillimetre;
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        texts.push_back(paper.shaper.shape(text, line->style, paper.width - width - kColumnGap, line->align));
    }
    Piece piece;
    piece.height = std::max(picture_height, stack_height(texts));
    const auto* picture = paper.fields.picture(block.picture);
    if (picture != nullptr) {
        piece.faces.push_back({0, 0, width, picture_height});
    }
    // The picture is copied: the piece outlives this call.
    piece.draw = [=, found = picture != nullptr, copy = picture == nullptr ? domain::DocumentPicture{} : *picture,
                  line = paper.layout.palette.line](cairo_t* canvas, double x, double y) {
        if (found) {
            draw_jpeg(canvas, copy, x, y, width, picture_height);
        }
        draw_frame(canvas, x, y, width, picture_height, line);
        draw_stack(canvas, texts, x + width + kColumnGap, y);
    };
    return piece;
}

std::vector<Piece> tick_pieces(const PaperContext& paper, const TemplateBlock& block) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < paper.fields.rows(block.rows); ++i) {
        const auto fields = paper.fields.in_row(block.rows, i);
        const auto lines = filled(with_fields(paper, fields), block.lines);
        const bool ticked = !lines.empty() && lines.front().text == "yes";
        std::vector<ShapedText> texts;
        for (std::size_t line = 1; line < lines.size(); ++line) {
            texts.push_back(paper.shaper.shape(lines[line].text, lines[line].line->style, paper.width - 2 * kTickSide));
        }
        Piece piece;
        piece.height = std::max(stack_height(texts), kTickSide + 2);
        const double first = texts.empty() ? kTickSide : texts.front().line_height;
        piece.draw = [texts = std::move(texts), ticked, first, colour = paper.layout.palette.accent](
                         cairo_t* canvas, double x, double y) {
            draw_tick_box(canvas, x, y + (first - kTickSide) / 2, kTickSide, ticked, colour);
            draw_stack(canvas, texts, x + 2 * kTickSide, y);
        };
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

Piece cut_piece(const PaperContext& paper, const TemplateBlock& block) {
    std::vector<ShapedText> texts;
    for (const auto& [line, text] : filled(paper, block.lines)) {
        texts.push_back(paper.shaper.shape(text, line->style, paper.width, Align::Centre));
    }
    Piece piece;
    piece.height = stack_height(texts) + 6;
    piece.draw = [texts = std::move(texts), width = paper.width, line = paper.layout.palette.line](cairo_t* canvas,
                                                                                                   double x, double y) {
        draw_dashed_rule(canvas, x, y + 3, width, line);
        draw_stack(canvas, texts, x, y + 6);
    };
    return piece;
}

}  // namespace amphoe::documents
