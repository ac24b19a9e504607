// From the bytes of a receipt to a receipt that may be believed for one message.
#pragma once

#include <span>
#include <string>

#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"
#include "core/support/Digest.h"

namespace amphoe::sync {

/// CentreReceiptInvalid when the signature is not the centre's, the form is wrong, or the receipt is for another
/// message or for other bytes under this id.
domain::Result<domain::CentreReceipt> receipt_for(const std::string& message_id, const std::string& sealed_sha256,
                                                  support::Bytes signed_receipt,
                                                  const std::string& receipt_certificate_pem);

}  // namespace amphoe::sync
