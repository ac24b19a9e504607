// Signs papers and checks them (ETSI EN 319 142-1, PAdES).
#pragma once

#include <string>
#include <vector>

#include "core/ports/DocumentSigner.h"
#include "core/support/Secret.h"

namespace amphoe::documents {

/// What is PAdES B-B here: CMS detached, /SubFilter /ETSI.CAdES.detached, SHA-256, signing-certificate-v2, the time in
/// /M and no signing-time attribute, ByteRange over everything but the value. What is not: no conformance test by an
/// outside laboratory; no time stamp (B-T) and no revocation data (B-LT), so the time is the workstation's word and a
/// revoked certificate is not noticed; only the signer's certificate is included.
///
/// verify() is stricter than the standard: one signature, over the whole file, in the exact form that sign() writes.
class PadesSigner final : public ports::DocumentSigner {
  public:
    /// `private_key`: PEM or DER (PKCS #8), not encrypted; RSA or P-256. Certificate and key may be empty for a program
    /// that only verifies. `trusted_ca_pem`: one certificate each.
    PadesSigner(std::string certificate_pem, support::Secret private_key, std::vector<std::string> trusted_ca_pem);

    /// ConfigurationInvalid when certificate or key cannot sign now; DocumentInvalid when the PDF cannot take a
    /// signature (signed already, no classic cross-reference table).
    domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                  support::Timestamp now) override;
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) override;

  private:
    std::string certificate_pem_;
    support::Secret private_key_;
    std::vector<std::string> trusted_ca_pem_;
};

}  // namespace amphoe::documents
