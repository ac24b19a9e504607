// Papers as data (domain.md D). Layout is the renderer's job.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// Kinds of papers built so far. "thaid_slip" is D7.
enum class DocumentKind { ThaidSlip };
std::string_view document_kind_name(DocumentKind kind);
std::optional<DocumentKind> document_kind_from_name(std::string_view name);

/// Everything a renderer needs for one paper. Missing optional fields never cancel a paper.
struct DocumentContent {
    DocumentKind kind = DocumentKind::ThaidSlip;
    std::string number;  ///< "[rcode]-[BE yy]-[kind]-[seq6]-[check]" (domain.md E9)
    support::Timestamp issued_at{};
    bool training = false;         ///< diagonal watermark of D0
    bool centre_simulated = true;  ///< said on the paper
    std::string office_th;
    std::string rcode;
    std::string workstation_id;
    std::string officer_id;
    Fields fields;   ///< by template: citizen_name, citizen_id_masked, activation_token, activation_expires_at, ...
    std::string qr;  ///< payload of the QR code; empty = no QR, the paper says what waits
};

struct RenderedDocument {
    DocumentKind kind = DocumentKind::ThaidSlip;
    std::string number;
    int pages = 0;
    std::vector<std::uint8_t> pdf;
};

/// What our own verifier says of a PDF; explained in Thai and English by the failure catalogue's keys.
struct DocumentVerification {
    bool valid = false;
    std::string signer;  ///< common name of the signing certificate
    std::optional<support::Timestamp> signed_at;
    std::string number;
    std::string status;                ///< "signed-and-unchanged", "changed", "unsigned", "unknown-signer"
    std::vector<std::string> reasons;  ///< Thai sentences, why it is not valid
};

}  // namespace amphoe::domain
