// The blocks of slips: header, rows of label and text, numbered steps, evidence marks, boxes, the code to scan.
#pragma once

#include <vector>

#include "core/documents/PaperContext.h"

namespace amphoe::documents {

/// Rows, Steps and Text: pieces of one line each, so that they flow over pages.
void add_flowing_lines(const PaperContext& paper, const TemplateBlock& block, std::vector<Piece>& pieces);
Piece header_piece(const PaperContext& paper, const TemplateBlock& block);
Piece evidence_piece(const PaperContext& paper, const TemplateBlock& block);
/// The code beside its lines.
Piece qr_piece(const PaperContext& paper, const TemplateBlock& block, const QrCode& code);
/// Panel and Caution.
Piece box_piece(const PaperContext& paper, const TemplateBlock& block);

}  // namespace amphoe::documents
