// Signs papers and checks them (ETSI EN 319 142-1, PAdES).
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/documents/PaperTrust.h"
#include "core/documents/SignatureBlock.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/TimeStampAuthority.h"
#include "core/support/Secret.h"

namespace amphoe::documents {

struct SignerParts {
    std::filesystem::path resources{};            ///< fonts of the visible block; empty: signatures are not drawn
    ports::TimeStampAuthority* stamps = nullptr;  ///< none: papers are signed without a stamp
};

/// What is PAdES here: CMS detached, /SubFilter /ETSI.CAdES.detached, SHA-256, signing-certificate-v2, the time in /M
/// and no signing-time attribute, ByteRange over everything but the value; B-T with the token of a time-stamp authority
/// as unsigned attribute, B-B when none answers, and the visible block says which. What is not: no conformance test by
/// an outside laboratory; no revocation data (B-LT): revocation comes from the workstation's own list; only the
/// signer's certificate is included.
///
/// verify() is PaperVerifier's word.
class PadesSigner final : public ports::DocumentSigner {
  public:
    /// `private_key`: PEM or DER (PKCS #8), not encrypted; RSA or P-256. Certificate and key may be empty for a program
    /// that only verifies.
    PadesSigner(std::string certificate_pem, support::Secret private_key, PaperTrust trust, SignerParts parts = {});

    /// ConfigurationInvalid when certificate or key cannot sign now; DocumentInvalid when the PDF cannot take a
    /// signature (signed already, no PDF).
    domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                  support::Timestamp now) override;
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) override;

  private:
    SignatureSlot slot_for(const domain::RenderedDocument& document, support::Timestamp now, bool stamped);
    std::optional<std::vector<std::uint8_t>> stamp(std::span<const std::uint8_t> cms);
    std::optional<domain::Result<domain::RenderedDocument>> signed_once(const domain::RenderedDocument& document,
                                                                        support::Timestamp now, bool stamped);

    std::string certificate_pem_;
    support::Secret private_key_;
    PaperTrust trust_;
    ports::TimeStampAuthority* stamps_;
    std::string signer_name_;
    std::unique_ptr<SignatureBlock> block_;
};

}  // namespace amphoe::documents
