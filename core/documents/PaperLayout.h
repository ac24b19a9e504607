// Places a template's blocks, filled with content, on pages.
#pragma once

#include <functional>
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
    std::function<void(cairo_t*, double x, double y)> draw;
};

/// What is printed in this paper, beside its texts.
struct PaperFacts {
    bool activation = false;
    bool training = false;
    bool centre_simulated = false;
    const QrCode* qr = nullptr;

    bool met(Condition condition) const;
};

/// Makes the pieces of every block, top to bottom.
class PaperLayout {
  public:
    PaperLayout(const DocumentTemplate& layout, const ContentFields& fields, const PaperFacts& facts,
                TextShaper& shaper, double width)
        : template_(layout), fields_(fields), facts_(facts), shaper_(shaper), width_(width) {}

    std::vector<Piece> body();
    Piece footer(int page, int pages);

  private:
    struct FilledLine {
        const TemplateLine* line;
        std::string text;
    };
    std::vector<FilledLine> filled(const std::vector<TemplateLine>& lines) const;

    void add(const TemplateBlock& block, std::vector<Piece>& pieces);
    void add_flowing(const TemplateBlock& block, std::vector<Piece>& pieces);
    void add_text(const ShapedText& text, double indent, std::vector<Piece>& pieces);
    Piece header(const TemplateBlock& block);
    Piece evidence(const TemplateBlock& block);
    Piece qr_panel(const TemplateBlock& block);
    Piece boxed(const TemplateBlock& block);

    const DocumentTemplate& template_;
    const ContentFields& fields_;
    const PaperFacts& facts_;
    TextShaper& shaper_;
    double width_;
};

}  // namespace amphoe::documents
