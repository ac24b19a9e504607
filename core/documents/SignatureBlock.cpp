#include "core/documents/SignatureBlock.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

#include "core/documents/CleanText.h"
#include "core/documents/Shapes.h"
#include "core/documents/TextShaper.h"
#include "core/domain/ThaiDateText.h"

namespace amphoe::documents {
namespace {

constexpr Colour kInk{0.09, 0.13, 0.18};
constexpr Colour kAccent{0.04, 0.33, 0.39};
constexpr Colour kCaution{0.62, 0.36, 0};
constexpr Colour kPaper{1, 1, 1};
constexpr double kPadding = 6;  // points
constexpr double kBar = 4;
constexpr double kWide = 340;    // points: from here on in two columns
constexpr double kNarrow = 220;  // points: below this who and when, no more
constexpr double kSize = 8.5;
constexpr double kFloor = 6;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<PdfBytes*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

std::string clean(const std::string& text) {
    return clean_text(text, 300).value_or("");
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string result;
    for (const auto& part : parts) {
        result += part.empty() || result.empty() ? part : " · " + part;
    }
    return result;
}

/// Beside the code on a roll there is room for who, when and how to check.
std::vector<std::pair<std::string, TextStyle>> short_lines_of(const SignatureWords& words) {
    const auto& place = words.place;
    return {{"ลงลายมือชื่อโดย " + clean(place.name), {kSize, kFloor, 1, true, kAccent}},
            {domain::thai_moment(words.signed_at), {kSize, kFloor, 1, false, kInk}},
            {place.test ? "ใบรับรองทดสอบ – ไม่มีผลทางกฎหมาย" : "ตรวจสอบด้วยรหัส QR ข้างนี้",
             {kSize, kFloor, 1, true, place.test ? kCaution : kInk}}};
}

/// Six lines for two columns, or the same in four for one.
std::vector<std::pair<std::string, TextStyle>> lines_of(const SignatureWords& words, int columns) {
    const TextStyle plain{kSize, kFloor, 1, false, kInk};
    const TextStyle strong{kSize, kFloor, 1, true, kAccent};
    const TextStyle caution{kSize, kFloor, 1, true, kCaution};
    const auto& place = words.place;
    const auto when = domain::thai_moment(words.signed_at);
    const std::string title = "ลงลายมือชื่ออิเล็กทรอนิกส์";
    const auto office = joined({clean(place.position), clean(place.office)});
    const auto certificate =
        joined({"ใบรับรองของ " + clean(words.certificate),
                words.stamped ? "มีตราประทับเวลาอิเล็กทรอนิกส์" : "ไม่มีตราประทับเวลา (ออกขณะไม่มีการเชื่อมต่อ)"});
    const std::string test = place.test ? "ใบรับรองทดสอบ ศูนย์กลางจำลอง – ไม่มีผลทางกฎหมาย" : "";
    if (place.width < kNarrow) {
        return short_lines_of(words);
    }
    if (columns == 1) {
        return {{joined({title, when}), strong},
                {joined({clean(place.name), office}), plain},
                {certificate, plain},
                {test, caution}};
    }
    return {{title, strong}, {clean(place.name), plain}, {office, plain},
            {when, plain},   {certificate, plain},       {test, caution}};
}

/// The lines down the first column, then down the next.
PdfBytes drawn(const std::vector<ShapedText>& texts, const domain::SignaturePlace& place, int columns, double room) {
    const std::size_t each = (texts.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    std::vector<double> heights(static_cast<std::size_t>(columns), 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        heights[i / each] += texts[i].height;
    }
    const double height = *std::max_element(heights.begin(), heights.end());
    PdfBytes pdf;
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(&append, &pdf, place.width, place.height));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    const Owned<cairo_t> canvas(cairo_create(surface.get()));
    draw_rounded_box(canvas.get(), 0.5, 0.5, place.width - 1, place.height - 1, kPaper, kAccent);
    draw_edge_bar(canvas.get(), 0.5, 0.5, place.height - 1, kAccent);
    const double scale = std::min(1.0, (place.height - 4) / height);
    cairo_translate(canvas.get(), kPadding + kBar, (place.height - height * scale) / 2);
    cairo_scale(canvas.get(), scale, scale);
    double y = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        y = i % each == 0 ? 0 : y;
        texts[i].draw(canvas.get(), static_cast<double>(i / each) * (room + 2 * kPadding) / scale, y);
        y += texts[i].height;
    }
    cairo_show_page(canvas.get());
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error("drawing the signature failed");
    }
    return pdf;
}

}  // namespace

SignatureBlock::SignatureBlock(std::filesystem::path resources) : resources_(std::move(resources)) {}

SignatureBlock::~SignatureBlock() = default;

PdfBytes SignatureBlock::draw(const SignatureWords& words) {
    const std::scoped_lock lock(mutex_);
    if (shaper_ == nullptr) {
        const auto fonts = read_font_manifest(resources_);
        if (!fonts) {
            throw std::runtime_error(fonts.error().detail);
        }
        shaper_ = std::make_unique<TextShaper>(*fonts);
    }
    const auto& place = words.place;
    const int columns = place.width > kWide ? 2 : 1;
    const double room = (place.width - 2 * kPadding - kBar) / columns - (columns - 1) * kPadding;
    std::vector<ShapedText> texts;
    for (const auto& [text, style] : lines_of(words, columns)) {
        texts.push_back(shaper_->shape(text, style, room));
    }
    if (shaper_->take_missing_glyphs() > 0) {
        throw std::runtime_error("the signature block has characters without a glyph");
    }
    return drawn(texts, place, columns, room);
}

}  // namespace amphoe::documents
