// The blocks of forms and certified copies: grid of boxes, table, signatures, picture, ticks, cut line.
#pragma once

#include <vector>

#include "core/documents/PaperContext.h"

namespace amphoe::documents {

/// Label and text side by side, each taking its share of the width; a new row begins where the shares are used up.
std::vector<Piece> grid_pieces(const PaperContext& paper, const TemplateBlock& block);
/// One piece a row, each repeating the titles when it begins a page.
std::vector<Piece> table_pieces(const PaperContext& paper, const TemplateBlock& block);
/// The block's lines, beneath them groups of centred lines side by side, and the ring for the stamp; never split.
Piece signatures_piece(const PaperContext& paper, const TemplateBlock& block);
/// The picture at the left, lines beside it; a frame where there is none.
Piece picture_piece(const PaperContext& paper, const TemplateBlock& block);
/// A box a row, ticked when the line "state" is "yes": the first line is the state, the others stand beside the box.
std::vector<Piece> tick_pieces(const PaperContext& paper, const TemplateBlock& block);
/// A dashed line with words on it.
Piece cut_piece(const PaperContext& paper, const TemplateBlock& block);

}  // namespace amphoe::documents
