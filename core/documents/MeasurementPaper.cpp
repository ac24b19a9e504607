#include "core/documents/MeasurementPaper.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <stdexcept>

#include "core/documents/ChartPainter.h"
#include "core/documents/Pagination.h"
#include "core/documents/PdfFinish.h"
#include "core/documents/QrCode.h"
#include "core/documents/Shapes.h"
#include "core/documents/TemplateReader.h"

namespace amphoe::documents {
namespace {

constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double margin = 48;
constexpr double text_width = page_width - 2 * margin;
constexpr double footer_room = 20;
constexpr double code_side = 34 * 72 / 25.4;
constexpr Colour ink{0.10, 0.12, 0.15};
constexpr Colour quiet{0.38, 0.42, 0.46};
constexpr Colour accent{0.11, 0.30, 0.53};
constexpr Colour pale{0.82, 0.85, 0.88};

TextStyle style(double size, bool bold = false, Colour colour = ink) {
    return {size, size, 1, bold, colour};
}

/// Turns blocks into pieces for pages.
class Pieces {
  public:
    explicit Pieces(TextShaper& shaper) : shaper_(shaper) {}

    std::vector<Piece> take() { return std::move(pieces_); }

    void title(const MeasurementReport& report) {
        text(report.title_th, style(18, true, accent), 0, 2);
        text(report.title_en, style(12, false, quiet), 0, 6);
        pieces_.push_back(
            piece_of(8, [](cairo_t* canvas, double x, double y) { draw_rule(canvas, x, y, text_width, 1.2, accent); }));
    }

    void operator()(const ReportHeading& heading) {
        text(heading.text, style(12, true, accent), 8, 3);
        pieces_.back().keep_with_next = true;
    }

    void operator()(const ReportParagraph& paragraph) { text(paragraph.text, style(9.5), 2, 3); }

    void operator()(const ReportFacts& facts) {
        for (const auto& [label, value] : facts.rows) {
            row({label, value}, {0.34, 0.66}, false, false);
        }
    }

    void operator()(const ReportTable& table) {
        std::shared_ptr<const Piece> titles;
        for (std::size_t index = 0; index < table.rows.size(); ++index) {
            row(table.rows[index], table.shares, index == 0, true);
            pieces_.back().head = titles;
            if (index == 0) {
                titles = std::make_shared<const Piece>(pieces_.back());
                pieces_.back().keep_with_next = table.rows.size() > 1;
            }
        }
        pieces_.push_back(piece_of(6, {}));
    }

    void operator()(const ReportChart& chart) {
        pieces_.push_back(piece_of(chart_height(), [this, chart](cairo_t* canvas, double x, double y) {
            draw_chart(canvas, chart, shaper_, x, y, text_width);
        }));
    }

    void operator()(const ReportCode& block) {
        const auto code = QrCode::of(block.payload);
        if (!code) {
            throw std::runtime_error("a code that cannot be drawn");
        }
        const auto words = shaper_.shape(block.text, style(10), text_width - code_side - 12);
        const double height = std::max(code_side, words.height);
        pieces_.push_back(piece_of(height + 8, [code = *code, words, height](cairo_t* canvas, double x, double y) {
            code.draw(canvas, x, y + (height - code_side) / 2, code_side);
            words.draw(canvas, x + code_side + 12, y + (height - words.height) / 2);
        }));
    }

  private:
    void text(const std::string& words, const TextStyle& look, double above, double below) {
        const auto shaped = shaper_.shape(words, look, text_width);
        pieces_.push_back(piece_of(above + shaped.height + below, [shaped, above](cairo_t* canvas, double x, double y) {
            shaped.draw(canvas, x, y + above);
        }));
    }

    void row(const std::vector<std::string>& cells, const std::vector<double>& shares, bool bold, bool ruled) {
        std::vector<std::pair<ShapedText, double>> shaped;
        double height = 0;
        double left = 0;
        for (std::size_t index = 0; index < cells.size() && index < shares.size(); ++index) {
            const double width = shares[index] * text_width;
            shaped.emplace_back(shaper_.shape(cells[index], style(ruled ? 8 : 9.5, bold), width - 6), left);
            height = std::max(height, shaped.back().first.height);
            left += width;
        }
        pieces_.push_back(piece_of(height + 4, [shaped, height, ruled](cairo_t* canvas, double x, double y) {
            for (const auto& [cell, offset] : shaped) {
                cell.draw(canvas, x + offset, y + 1);
            }
            if (ruled) {
                draw_rule(canvas, x, y + height + 2.5, text_width, 0.4, pale);
            }
        }));
    }

    TextShaper& shaper_;
    std::vector<Piece> pieces_;
};

void draw_footer(cairo_t* canvas, TextShaper& shaper, const std::string& words, std::size_t page, std::size_t pages) {
    const double y = page_height - margin - footer_room + 8;
    draw_rule(canvas, margin, y - 4, text_width, 0.4, pale);
    TextStyle look = style(7.5, false, quiet);
    look.floor = 5;
    shaper.shape(words, look, text_width - 50).draw(canvas, margin, y);
    shaper.shape(std::to_string(page) + " / " + std::to_string(pages), look, 50, Align::Right)
        .draw(canvas, margin + text_width - 50, y);
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<std::vector<std::uint8_t>*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const MeasurementReport& report) {
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, report.title_en.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "AmphoeDesk");
    // A time of drawing would make two reports of the same measurement differ; cairo writes one unless it is given one.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
}

std::vector<std::uint8_t> painted(const MeasurementReport& report, TextShaper& shaper) {
    Pieces pieces(shaper);
    pieces.title(report);
    for (const auto& block : report.blocks) {
        std::visit(pieces, block);
    }
    const auto pages = paginate(pieces.take(), page_height - 2 * margin - footer_room);
    std::vector<std::uint8_t> pdf;
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(&append, &pdf, page_width, page_height));
    describe(surface.get(), report);
    const Owned<cairo_t> canvas(cairo_create(surface.get()));
    for (std::size_t index = 0; index < pages.size(); ++index) {
        double y = margin;
        for (const auto& piece : pages[index]) {
            if (piece.draw) {
                piece.draw(canvas.get(), margin, y);
            }
            y += piece.height;
        }
        draw_footer(canvas.get(), shaper, report.footer, index + 1, pages.size());
        cairo_show_page(canvas.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("drawing failed");
    }
    return pdf;
}

}  // namespace

domain::Result<std::vector<std::uint8_t>> paint_measurement_report(const MeasurementReport& report,
                                                                   const std::filesystem::path& resources) {
    using domain::Failure;
    using domain::FailureCode;
    const auto fonts = read_font_manifest(resources);
    if (!fonts) {
        return fonts.error();
    }
    try {
        TextShaper shaper(*fonts);
        const auto pdf = painted(report, shaper);
        if (const int missing = shaper.take_missing_glyphs(); missing > 0) {
            return Failure{FailureCode::DocumentFontMissing, std::to_string(missing) + " characters have no glyph"};
        }
        return finish_pdf(pdf);
    } catch (const std::exception& error) {
        return Failure{FailureCode::DocumentFontMissing, error.what()};
    }
}

}  // namespace amphoe::documents
