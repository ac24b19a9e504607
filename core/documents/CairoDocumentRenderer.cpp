#include "core/documents/CairoDocumentRenderer.h"

#include "core/documents/ArchivePdf.h"
#include "core/documents/PaperData.h"
#include "core/documents/PdfPainter.h"
#include "core/documents/TemplateReader.h"
#include "core/support/Digest.h"

namespace amphoe::documents {

using domain::Failure;
using domain::FailureCode;

namespace {

std::string subject_of(const domain::DocumentContent& content, const DocumentTemplate& layout) {
    return std::string(domain::document_kind_name(content.kind)) + " " + layout.version + " (" + layout.effective_from +
           ")";
}

std::string code_of(const domain::DocumentContent& content, const std::string& data, ports::PaperSealer* sealer) {
    const bool draft = content.number.find('-') == std::string::npos;  // no number of any paper
    if (!content.verification.empty() || sealer == nullptr || draft) {
        return content.verification;
    }
    return sealer
        ->code_for({content.number, std::string(domain::document_kind_name(content.kind)),
                    support::bangkok_date(content.issued_at), content.rcode, paper_data_hash(data)})
        .value_or("");
}

/// The registrar where the paper has one, else the officer of the counter.
void name_signer(std::optional<domain::SignaturePlace>& place, const domain::DocumentContent& content) {
    if (!place) {
        return;
    }
    const auto field = [&](const char* name) {
        const auto found = content.fields.find(name);
        return found == content.fields.end() ? std::string() : found->second;
    };
    place->name = field("registrar_name");
    place->position = field("registrar_title");
    if (place->name.empty()) {
        place->name = "เจ้าหน้าที่ " + content.officer_id;
        place->position = "เจ้าหน้าที่ประจำสำนักทะเบียน";
    }
    place->office = content.office_th;
    place->test = content.centre_simulated;
}

}  // namespace

CairoDocumentRenderer::CairoDocumentRenderer(std::filesystem::path resources, ports::PaperSealer* sealer)
    : resources_(std::move(resources)), sealer_(sealer) {}

CairoDocumentRenderer::~CairoDocumentRenderer() = default;

std::optional<Failure> CairoDocumentRenderer::load_fonts() {
    if (shaper_ != nullptr) {
        return std::nullopt;
    }
    const auto fonts = read_font_manifest(resources_);
    if (!fonts) {
        return fonts.error();
    }
    auto colour = read_colour_profile(resources_);
    if (!colour) {
        return colour.error();
    }
    colour_ = std::move(*colour);
    try {
        shaper_ = std::make_unique<TextShaper>(*fonts);
    } catch (const std::exception& error) {
        return Failure{FailureCode::DocumentFontMissing, error.what()};
    }
    return std::nullopt;
}

domain::Result<domain::Done> CairoDocumentRenderer::check(domain::DocumentKind kind, const std::string& day) {
    const std::scoped_lock lock(mutex_);
    const auto layout = read_document_template(resources_, kind, day);
    if (!layout) {
        return layout.error();
    }
    if (const auto failure = load_fonts()) {
        return *failure;
    }
    return domain::Done{};
}

domain::Result<domain::RenderedDocument> CairoDocumentRenderer::render(const domain::DocumentContent& content) {
    const std::scoped_lock lock(mutex_);
    const auto layout = read_document_template(resources_, content.kind, support::bangkok_date(content.issued_at));
    if (!layout) {
        return layout.error();
    }
    if (const auto failure = load_fonts()) {
        return *failure;
    }
    const auto fields = ContentFields::of(content, *layout);
    if (!fields) {
        return fields.error();
    }
    const auto data = paper_data_json(content, *layout, *fields);
    const auto qr = QrCode::of(content.qr);
    if (!qr && !content.qr.empty()) {
        return Failure{FailureCode::DocumentInvalid, "the QR payload is too long"};
    }
    const auto code = code_of(content, data, sealer_);
    const auto verification = QrCode::of(code);
    if (!verification && !code.empty()) {
        return Failure{FailureCode::DocumentInvalid, "the verification payload is too long"};
    }
    const PaperFacts facts{qr.has_value(), content.training,    content.centre_simulated,
                           true,           qr ? &*qr : nullptr, verification ? &*verification : nullptr};
    try {
        auto painted = paint_pdf(*layout, *fields, facts, *shaper_);
        if (const int missing = shaper_->take_missing_glyphs(); missing > 0) {
            return Failure{FailureCode::DocumentFontMissing, std::to_string(missing) + " characters have no glyph"};
        }
        name_signer(painted.signature_place, content);
        const ArchiveFacts archive{content.number, subject_of(content, *layout), content.issued_at,
                                   paper_file_json(data, code)};
        return domain::RenderedDocument{content.kind,
                                        content.number,
                                        painted.pages,
                                        archive_pdf(painted.pdf, archive, *colour_),
                                        painted.signature_place,
                                        support::to_hex(paper_data_hash(data))};
    } catch (const std::exception& error) {
        shaper_->take_missing_glyphs();
        return Failure{FailureCode::UnexpectedError, error.what()};
    }
}

}  // namespace amphoe::documents
