// Draws laid-out pages into a PDF in memory.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/documents/PaperLayout.h"
#include "core/domain/Document.h"

namespace amphoe::documents {

struct PaintedPdf {
    int pages = 0;
    std::vector<std::uint8_t> pdf;
    std::optional<domain::SignaturePlace> signature_place;  ///< on the last page; without names
};

/// Flows the body's pieces over as many pages as needed; every page has footer and watermarks.
PaintedPdf paint_pdf(const DocumentTemplate& layout, const ContentFields& fields, const PaperFacts& facts,
                     TextShaper& shaper);

}  // namespace amphoe::documents
