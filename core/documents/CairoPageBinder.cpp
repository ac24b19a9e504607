#include "core/documents/CairoPageBinder.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/documents/GlibPointers.h"

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr double kPointsPerInch = 72;

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<std::vector<std::uint8_t>*>(to);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// A surface that is written as the JPEG it carries; its own pixels are never looked at.
Owned<cairo_surface_t> surface_of(const ports::JpegPage& page) {
    Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_A8, page.width, page.height));
    cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, page.jpeg.data(), page.jpeg.size(), nullptr,
                                nullptr);
    return surface;
}

void draw(cairo_t* canvas, cairo_surface_t* paper, const ports::JpegPage& page) {
    const double scale = kPointsPerInch / page.dpi;
    cairo_pdf_surface_set_size(paper, page.width * scale, page.height * scale);
    const auto picture = surface_of(page);
    cairo_save(canvas);
    cairo_scale(canvas, scale, scale);
    cairo_set_source_surface(canvas, picture.get(), 0, 0);
    cairo_paint(canvas);
    cairo_restore(canvas);
    cairo_show_page(canvas);
}

/// Cairo names itself and the time; a file from outside shall say neither when nor by what it was made.
std::vector<std::uint8_t> without_information(const std::vector<std::uint8_t>& pdf) {
    QPDF file;
    file.processMemoryFile("scan", reinterpret_cast<const char*>(pdf.data()), pdf.size());
    file.getTrailer().removeKey("/Info");
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

}  // namespace

domain::Result<std::vector<std::uint8_t>> CairoPageBinder::bind(const std::vector<ports::JpegPage>& pages) {
    const bool sized = std::all_of(pages.begin(), pages.end(), [](const auto& page) {
        return page.width > 0 && page.height > 0 && page.dpi > 0 && !page.jpeg.empty();
    });
    if (pages.empty() || !sized) {
        return Failure{FailureCode::DocumentInvalid, "scanned pages need a picture and a size"};
    }
    std::vector<std::uint8_t> bytes;
    const Owned<cairo_surface_t> paper(cairo_pdf_surface_create_for_stream(&append, &bytes, 1, 1));
    const Owned<cairo_t> canvas(cairo_create(paper.get()));
    for (const auto& page : pages) {
        draw(canvas.get(), paper.get(), page);
    }
    cairo_surface_finish(paper.get());
    if (cairo_surface_status(paper.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_status(canvas.get()) != CAIRO_STATUS_SUCCESS) {
        return Failure{FailureCode::DocumentInvalid, "a scanned page is no JPEG"};
    }
    try {
        return without_information(bytes);
    } catch (const std::exception&) {
        return Failure{FailureCode::UnexpectedError, "the scanned pages could not be written"};
    }
}

}  // namespace amphoe::documents
