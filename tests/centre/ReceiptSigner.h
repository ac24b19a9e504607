// Signs receipts: CMS SignedData around canonical JSON.
#pragma once

#include <span>

#include "core/domain/Outbox.h"
#include "tests/centre/CertificateAuthority.h"

namespace amphoe::centre {

/// The credential must outlive the signer. Safe from any thread.
class ReceiptSigner {
  public:
    explicit ReceiptSigner(const Credential& receipts) : receipts_(receipts) {}
    support::Bytes sign(const domain::CentreReceipt& receipt, const std::string& message_sha256) const;
    /// Anything else the centre vouches for: a page of the feed, the receipts of a bundle.
    support::Bytes sign_content(std::span<const std::uint8_t> content) const;
    /// A receipt as a broken or false centre would send it: "signature" (made with a key of its own) or "message_id"
    /// (truly signed, for another message). For fault injection.
    support::Bytes falsify(const support::Bytes& receipt, const std::string& how) const;

  private:
    const Credential& receipts_;
};

}  // namespace amphoe::centre
