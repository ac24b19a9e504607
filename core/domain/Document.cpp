#include "core/domain/Document.h"

namespace amphoe::domain {

std::string_view document_kind_name(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ThaidSlip:
            return "thaid_slip";
    }
    return "thaid_slip";
}

std::optional<DocumentKind> document_kind_from_name(std::string_view name) {
    if (name == document_kind_name(DocumentKind::ThaidSlip)) {
        return DocumentKind::ThaidSlip;
    }
    return std::nullopt;
}

}  // namespace amphoe::domain
