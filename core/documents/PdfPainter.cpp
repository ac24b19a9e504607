#include "core/documents/PdfPainter.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/documents/Pagination.h"
#include "core/documents/Shapes.h"

namespace amphoe::documents {
namespace {

using Page = std::vector<Piece>;

constexpr double kScaleStep = 0.02;
constexpr int kSmallestStep = 11;    // 0.78 of the size
constexpr double kSignatureGap = 6;  // points around the visible signature
constexpr double kRollGap = 6;       // points between content and footer of a roll

/// Lets drawing happen only outside the faces of the page.
void keep_off_faces(cairo_t* canvas, const Page& page, double left, double top, double width, double height) {
    cairo_set_fill_rule(canvas, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(canvas, 0, 0, width, height);
    double y = top;
    for (const auto& piece : page) {
        for (const auto& face : piece.faces) {
            cairo_rectangle(canvas, left + face.x, y + face.y, face.width, face.height);
        }
        y += piece.height;
    }
    cairo_clip(canvas);
}

/// The lines side by side across the page, rising to the right.
void paint_watermarks(cairo_t* canvas, const std::vector<FilledLine>& lines, TextShaper& shaper, double width,
                      double height) {
    const double diagonal = std::hypot(width, height);
    const double length = diagonal * 0.78;
    const double step = lines.size() > 1 ? diagonal * 0.22 : 0;
    cairo_translate(canvas, width / 2, height / 2);
    cairo_rotate(canvas, -std::atan2(height, width));
    double offset = -step * static_cast<double>(lines.size() - 1) / 2;
    for (const auto& [line, words] : lines) {
        const auto text = shaper.shape(words, line->style, length, Align::Centre);
        // On top of the boxes, but pale enough for the text and the QR code beneath it.
        cairo_set_source_rgba(canvas, text.colour.red, text.colour.green, text.colour.blue, 0.22);
        text.draw_lines(canvas, -length / 2, offset - text.height / 2);
        offset += step;
    }
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<std::vector<std::uint8_t>*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// Places of the page in points.
struct Frame {
    double width = 0;
    double height = 0;
    double left = 0;
    double top = 0;
    double bottom = 0;
    double text_width = 0;
    double below = 0;

    explicit Frame(const PageFormat& format)
        : width(format.width * kPointsPerMillimetre),
          height(format.height * kPointsPerMillimetre),
          left(format.left * kPointsPerMillimetre),
          top(format.top * kPointsPerMillimetre),
          bottom(height - format.bottom * kPointsPerMillimetre),
          text_width(width - left - format.right * kPointsPerMillimetre),
          below(format.bottom * kPointsPerMillimetre) {}

    void end_at(double y) {
        bottom = y;
        height = y + below;
    }
};

/// A second page for a few lines is easily lost: first everything gets a little smaller, no more than needed.
std::vector<Page> fit(PaperLayout& paper, TextShaper& shaper, double room) {
    const auto pages_at = [&](int step) {
        shaper.set_scale(1 - step * kScaleStep);
        return paginate(paper.body(), room);
    };
    auto whole = pages_at(0);
    if (whole.size() == 1) {
        return whole;
    }
    auto fitting = pages_at(kSmallestStep);
    if (fitting.size() > 1) {
        shaper.set_scale(1);
        return whole;
    }
    int too_large = 0;
    for (int fits = kSmallestStep; fits - too_large > 1;) {
        const int middle = (fits + too_large) / 2;
        auto pages = pages_at(middle);
        if (pages.size() == 1) {
            fits = middle;
            fitting = std::move(pages);
        } else {
            too_large = middle;
        }
    }
    return fitting;
}

/// The pages; a roll becomes as long as its one page.
std::vector<Page> pages_of(PaperLayout& paper, TextShaper& shaper, Frame& frame, double footer_height, bool roll) {
    if (!roll) {
        return fit(paper, shaper, frame.bottom - footer_height - frame.top);
    }
    std::vector<Page> pages{paper.body()};
    double height = 0;
    for (const auto& piece : pages.front()) {
        height += piece.height;
    }
    frame.end_at(frame.top + height + footer_height + kRollGap);
    return pages;
}

domain::SignaturePlace place_of_signature(const Frame& frame, double width, double footer_height, double strip,
                                          int page) {
    domain::SignaturePlace place;
    place.page = page;
    place.left = frame.left;
    place.width = width;
    place.height = strip - kSignatureGap;
    place.bottom = frame.height - (frame.bottom - footer_height) + kSignatureGap / 2;
    return place;
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

PaintedPdf paint_pdf(const DocumentTemplate& layout, const ContentFields& fields, const PaperFacts& facts,
                     TextShaper& shaper) {
    Frame frame(layout.page);
    const PaperContext context{layout, fields, facts, shaper, frame.text_width};
    PaperLayout paper(context);
    shaper.set_scale(1);
    const double footer_height = std::max(paper.footer(1, 1).height, paper.footer(1, 2).height);
    const double strip = layout.signature_mm * kPointsPerMillimetre;
    const auto pages = pages_of(paper, shaper, frame, footer_height + strip, layout.page.roll);
    const auto watermarks = filled(context, layout.watermarks);

    PaintedPdf result;
    result.pages = static_cast<int>(pages.size());
    if (strip > 0) {
        result.signature_place =
            place_of_signature(frame, frame.text_width - paper.code_width(), footer_height, strip, result.pages);
    }
    const Owned<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(&append, &result.pdf, frame.width, frame.height));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    const Owned<cairo_t> canvas(cairo_create(surface.get()));
    int number = 0;
    for (const auto& page : pages) {
        paint_page(canvas.get(), page, frame);
        shaper.set_scale(1);
        paper.footer(++number, result.pages).draw(canvas.get(), frame.left, frame.bottom - footer_height);
        if (!watermarks.empty()) {
            cairo_save(canvas.get());
            keep_off_faces(canvas.get(), page, frame.left, frame.top, frame.width, frame.height);
            paint_watermarks(canvas.get(), watermarks, shaper, frame.width, frame.height);
            cairo_restore(canvas.get());
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
