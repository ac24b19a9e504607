#include "core/documents/PdfPainter.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/documents/Shapes.h"

namespace amphoe::documents {
namespace {

using Page = std::vector<Piece>;

constexpr double kSmallestScale = 0.85;

std::vector<Page> paginate(const std::vector<Piece>& pieces, double room) {
    std::vector<Page> pages(1);
    double used = 0;
    for (const auto& piece : pieces) {
        const bool is_gap = !piece.draw;
        if (used + piece.height > room && !is_gap && !pages.back().empty()) {
            pages.emplace_back();
            used = 0;
        }
        if (is_gap && pages.back().empty()) {
            continue;
        }
        pages.back().push_back(piece);
        used += piece.height;
    }
    return pages;
}

void paint_watermark(cairo_t* canvas, const DocumentTemplate& layout, TextShaper& shaper, double width, double height) {
    const double diagonal = std::hypot(width, height);
    const auto& line = layout.watermark;
    const double length = diagonal * 0.78;
    const auto text = shaper.shape(line.text, line.style, length, Align::Centre);
    cairo_save(canvas);
    cairo_translate(canvas, width / 2, height / 2);
    cairo_rotate(canvas, -std::atan2(height, width));
    // On top of the boxes, but pale enough for the text and the QR code beneath it.
    cairo_set_source_rgba(canvas, text.colour.red, text.colour.green, text.colour.blue, 0.22);
    text.draw_lines(canvas, -length / 2, -text.height / 2);
    cairo_restore(canvas);
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<std::vector<std::uint8_t>*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const DocumentTemplate& layout, const domain::DocumentContent& content) {
    const auto set = [&](cairo_pdf_metadata_t key, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface, key, text.c_str());
    };
    // cairo reads "YYYY-MM-DDThh:mm:ssZ": without the milliseconds.
    const auto created = support::to_iso8601(content.issued_at).substr(0, 19) + "Z";
    set(CAIRO_PDF_METADATA_TITLE, content.number);
    set(CAIRO_PDF_METADATA_SUBJECT, std::string(domain::document_kind_name(content.kind)) + " " + layout.version +
                                        " (" + layout.effective_from + ")");
    set(CAIRO_PDF_METADATA_CREATOR, "AmphoeDesk");
    set(CAIRO_PDF_METADATA_CREATE_DATE, created);
}

/// Places of the page in points.
struct Frame {
    double width = 0;
    double height = 0;
    double left = 0;
    double top = 0;
    double bottom = 0;
    double text_width = 0;

    explicit Frame(const PageFormat& format)
        : width(format.width * kPointsPerMillimetre),
          height(format.height * kPointsPerMillimetre),
          left(format.left * kPointsPerMillimetre),
          top(format.top * kPointsPerMillimetre),
          bottom(height - format.bottom * kPointsPerMillimetre),
          text_width(width - left - format.right * kPointsPerMillimetre) {}
};

/// A second page for a few lines is easily lost: first everything gets a little smaller.
std::vector<Page> fit(PaperLayout& paper, TextShaper& shaper, double room) {
    for (double scale = 1; scale > kSmallestScale; scale -= 0.02) {
        shaper.set_scale(scale);
        auto pages = paginate(paper.body(), room);
        if (pages.size() == 1) {
            return pages;
        }
    }
    shaper.set_scale(1);
    return paginate(paper.body(), room);
}

void paint_page(cairo_t* canvas, const Page& page, const Frame& frame) {
    double y = frame.top;
    for (const auto& piece : page) {
        if (piece.draw) {
            piece.draw(canvas, frame.left, y);
        }
        y += piece.height;
    }
}

}  // namespace

PaintedPdf paint_pdf(const DocumentTemplate& layout, const domain::DocumentContent& content,
                     const ContentFields& fields, const PaperFacts& facts, TextShaper& shaper) {
    const Frame frame(layout.page);
    PaperLayout paper(layout, fields, facts, shaper, frame.text_width);
    shaper.set_scale(1);
    const double footer_height = paper.footer(1, 1).height;
    const auto pages = fit(paper, shaper, frame.bottom - footer_height - frame.top);

    PaintedPdf result;
    result.pages = static_cast<int>(pages.size());
    const Owned<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(&append, &result.pdf, frame.width, frame.height));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    describe(surface.get(), layout, content);
    const Owned<cairo_t> canvas(cairo_create(surface.get()));
    int number = 0;
    for (const auto& page : pages) {
        paint_page(canvas.get(), page, frame);
        shaper.set_scale(1);
        paper.footer(++number, result.pages).draw(canvas.get(), frame.left, frame.bottom - footer_height);
        if (facts.met(layout.watermark.when)) {
            paint_watermark(canvas.get(), layout, shaper, frame.width, frame.height);
        }
        cairo_show_page(canvas.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("drawing failed");
    }
    return result;
}

}  // namespace amphoe::documents
