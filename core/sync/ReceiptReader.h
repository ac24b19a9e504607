// From the bytes of a receipt to a receipt that may be believed for one message.
#pragma once

#include <memory>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"
#include "core/support/Digest.h"

namespace amphoe::sync {

/// Reads receipts signed with one certificate; safe from any thread.
class ReceiptReader {
  public:
    /// A certificate that cannot be read: no receipt is believed.
    explicit ReceiptReader(const std::string& receipt_certificate_pem);
    ~ReceiptReader();
    /// CentreReceiptInvalid when the signature is not the centre's, the form is wrong, or the receipt is for another
    /// message or for other bytes under this id.
    domain::Result<domain::CentreReceipt> read(const domain::SealedMessage& message,
                                               support::Bytes signed_receipt) const;

  private:
    struct Certificate;
    std::unique_ptr<Certificate> certificate_;
};

}  // namespace amphoe::sync
