// Port: a paper's content becomes a PDF; the same drawing serves preview, file and print.
#pragma once

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Safe from any thread. DocumentFontMissing when a glyph would be missing, DocumentKindUnknown without a template.
class DocumentRenderer {
  public:
    virtual ~DocumentRenderer() = default;
    virtual domain::Result<domain::RenderedDocument> render(const domain::DocumentContent& content) = 0;
};

}  // namespace amphoe::ports
