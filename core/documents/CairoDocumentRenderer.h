// Papers drawn with pango and cairo into PDF 1.5 or later (infra.md section 2: 1.4 loses sara-am when text is copied
// out), finished as PDF/A-3.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "core/documents/ColourProfile.h"
#include "core/ports/DocumentRenderer.h"
#include "core/ports/PaperSealer.h"

namespace amphoe::documents {

class TextShaper;

/// Equal content gives equal bytes. The document number is the PDF's title (domain.md D7, E9); no other personal data
/// is in the metadata. The template is read for every paper, the fonts once.
class CairoDocumentRenderer final : public ports::DocumentRenderer {
  public:
    /// `resources`: the folder with documents/, fonts/ and colour/. `sealer` makes the codes of papers that bring none;
    /// null: they have none.
    explicit CairoDocumentRenderer(std::filesystem::path resources, ports::PaperSealer* sealer = nullptr);
    ~CairoDocumentRenderer() override;

    /// Besides the port's failures: ConfigurationInvalid for a template with a mistake, DocumentInvalid for content
    /// that cannot be printed (no number, text that is not UTF-8, a QR payload too long to scan).
    domain::Result<domain::RenderedDocument> render(const domain::DocumentContent& content) override;

    /// Reads template and fonts without drawing: for the check at program start.
    domain::Result<domain::Done> check(domain::DocumentKind kind, const std::string& day);

  private:
    std::optional<domain::Failure> load_fonts();

    std::filesystem::path resources_;
    ports::PaperSealer* sealer_;
    std::mutex mutex_;  ///< pango's font map serves one thread at a time
    std::unique_ptr<TextShaper> shaper_;
    std::optional<ColourProfile> colour_;
};

}  // namespace amphoe::documents
