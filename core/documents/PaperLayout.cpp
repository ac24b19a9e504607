#include "core/documents/PaperLayout.h"

#include <algorithm>
#include <utility>

#include "core/documents/FormBlocks.h"
#include "core/documents/Shapes.h"
#include "core/documents/SlipBlocks.h"

namespace amphoe::documents {
namespace {

constexpr double kFooterQrGap = 8;  // points

void append(std::vector<Piece>& pieces, std::vector<Piece> more) {
    std::move(more.begin(), more.end(), std::back_inserter(pieces));
}

bool is_blank(const TemplateBlock& block, const PaperContext& paper) {
    switch (block.kind) {
        case BlockKind::Table:
        case BlockKind::Each:
        case BlockKind::Ticks:
            return paper.fields.rows(block.rows) == 0;
        case BlockKind::Signatures:
        case BlockKind::Picture:
        case BlockKind::Cut:
            return false;
        default:
            return filled(paper, block.lines).empty();
    }
}

/// A heading and what it heads; signatures and the last of what is signed, so that no page has names alone.
bool belong_together(BlockKind above, BlockKind below) {
    if (below == BlockKind::Signatures) {
        return above == BlockKind::Text || above == BlockKind::Grid || above == BlockKind::Table;
    }
    return above == BlockKind::Text && (below == BlockKind::Table || below == BlockKind::Grid ||
                                        below == BlockKind::Each || below == BlockKind::Ticks);
}

/// Several pieces as one that is never split.
Piece joined(const std::vector<Piece>& pieces) {
    Piece whole;
    for (const auto& piece : pieces) {
        for (auto face : piece.faces) {
            face.y += whole.height;
            whole.faces.push_back(face);
        }
        whole.height += piece.height;
    }
    whole.draw = [pieces](cairo_t* canvas, double x, double y) {
        for (const auto& piece : pieces) {
            if (piece.draw) {
                piece.draw(canvas, x, y);
            }
            y += piece.height;
        }
    };
    return whole;
}

}  // namespace

std::vector<Piece> PaperLayout::body() {
    std::vector<Piece> pieces;
    add(paper_.layout.blocks, paper_, pieces);
    return pieces;
}

void PaperLayout::add(const std::vector<TemplateBlock>& blocks, const PaperContext& paper, std::vector<Piece>& pieces) {
    auto before = BlockKind::Header;
    for (const auto& block : blocks) {
        if (paper.met(block.when) && !is_blank(block, paper)) {
            if (belong_together(before, block.kind)) {
                pieces.back().keep_with_next = true;
            }
            Piece gap;
            gap.height = block.gap;
            pieces.push_back(gap);
            add_block(block, paper, pieces);
            before = block.kind;
        }
    }
}

void PaperLayout::add_block(const TemplateBlock& block, const PaperContext& paper, std::vector<Piece>& pieces) {
    switch (block.kind) {
        case BlockKind::Header:
            return pieces.push_back(header_piece(paper, block));
        case BlockKind::Evidence:
            return pieces.push_back(evidence_piece(paper, block));
        case BlockKind::Qr:
            return pieces.push_back(paper.facts.qr != nullptr ? qr_piece(paper, block, *paper.facts.qr)
                                                              : box_piece(paper, block));
        case BlockKind::Panel:
        case BlockKind::Caution:
            return pieces.push_back(box_piece(paper, block));
        case BlockKind::Rows:
        case BlockKind::Steps:
        case BlockKind::Text:
            return add_flowing_lines(paper, block, pieces);
        case BlockKind::Grid:
            return append(pieces, grid_pieces(paper, block));
        case BlockKind::Table:
            return append(pieces, table_pieces(paper, block));
        case BlockKind::Each:
            return add_each(block, paper, pieces);
        case BlockKind::Signatures:
            return pieces.push_back(signatures_piece(paper, block));
        case BlockKind::Picture:
            return pieces.push_back(picture_piece(paper, block));
        case BlockKind::Ticks:
            return append(pieces, tick_pieces(paper, block));
        case BlockKind::Cut:
            return pieces.push_back(cut_piece(paper, block));
    }
}

void PaperLayout::add_each(const TemplateBlock& block, const PaperContext& paper, std::vector<Piece>& pieces) {
    const auto rows = paper.fields.rows(block.rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto fields = paper.fields.in_row(block.rows, row);
        std::vector<Piece> inner;
        add(block.blocks, {paper.layout, fields, paper.facts, paper.shaper, paper.width}, inner);
        Piece whole = joined(inner);
        const bool full = block.per_page > 0 && (row + 1) % static_cast<std::size_t>(block.per_page) == 0;
        whole.new_page_after = full && row + 1 < rows;
        pieces.push_back(std::move(whole));
    }
}

double PaperLayout::code_width() const {
    const bool coded = paper_.layout.footer_qr_mm > 0 && paper_.facts.verification != nullptr;
    return coded ? paper_.layout.footer_qr_mm * kPointsPerMillimetre + kFooterQrGap : 0;
}

Piece PaperLayout::footer(int page, int pages) {
    ContentFields fields = paper_.fields;
    fields.set("page", std::to_string(page));
    fields.set("pages", std::to_string(pages));
    PaperFacts facts = paper_.facts;
    facts.last_page = page == pages;
    const bool coded = paper_.layout.footer_qr_mm > 0 && facts.verification != nullptr;
    const double side = coded ? paper_.layout.footer_qr_mm * kPointsPerMillimetre : 0;
    const double room = paper_.width - (coded ? side + kFooterQrGap : 0);
    const PaperContext paper{paper_.layout, fields, facts, paper_.shaper, room};
    std::vector<std::pair<double, ShapedText>> texts;
    double height = 4;
    for (const auto& [line, text] : filled(paper, paper_.layout.footer)) {
        auto shaped = paper_.shaper.shape(text, line->style, room, line->align);
        // A right-hand line stands on the same line as the one before it.
        const double y = line->align == Align::Right && !texts.empty() ? texts.back().first : height;
        height = std::max(height, y + shaped.height);
        texts.emplace_back(y, std::move(shaped));
    }
    Piece piece;
    // The code stands at the page's right bottom, beside footer and signature.
    const double strip = paper_.layout.signature_mm * kPointsPerMillimetre;
    piece.height = std::max(height, coded ? side + 4 - strip : 0);
    const auto code = coded ? std::optional(*facts.verification) : std::nullopt;
    piece.draw = [texts, code, side, width = paper_.width, rule = strip > 0 ? room : paper_.width,
                  bottom = piece.height, line = paper_.layout.palette.line](cairo_t* canvas, double x, double y) {
        draw_rule(canvas, x, y, rule, 0.6, line);
        for (const auto& [offset, text] : texts) {
            text.draw(canvas, x, y + offset);
        }
        if (code) {
            code->draw(canvas, x + width - side, y + bottom - side, side);
        }
    };
    return piece;
}

}  // namespace amphoe::documents
