// Places a template's blocks, filled with content, on pages.
#pragma once

#include <vector>

#include "core/documents/PaperContext.h"

namespace amphoe::documents {

/// Makes the pieces of every block, top to bottom.
class PaperLayout {
  public:
    explicit PaperLayout(const PaperContext& paper) : paper_(paper) {}

    std::vector<Piece> body();
    /// `last_page` decides about lines for the last or the earlier pages.
    Piece footer(int page, int pages);
    /// Points that the verification code takes at the right of footer and signature; 0 without one.
    double code_width() const;

  private:
    void add(const std::vector<TemplateBlock>& blocks, const PaperContext& paper, std::vector<Piece>& pieces);
    void add_block(const TemplateBlock& block, const PaperContext& paper, std::vector<Piece>& pieces);
    void add_each(const TemplateBlock& block, const PaperContext& paper, std::vector<Piece>& pieces);

    const PaperContext& paper_;
};

}  // namespace amphoe::documents
