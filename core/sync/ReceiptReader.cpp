#include "core/sync/ReceiptReader.h"

#include "core/sync/CentreJson.h"
#include "core/sync/CmsReceipts.h"

namespace amphoe::sync {

using domain::Failure;
using domain::FailureCode;

domain::Result<domain::CentreReceipt> receipt_for(const std::string& message_id, const std::string& sealed_sha256,
                                                  support::Bytes signed_receipt,
                                                  const std::string& receipt_certificate_pem) {
    const auto content = content_signed_by(signed_receipt, receipt_certificate_pem);
    auto read = content ? read_receipt(*content) : std::nullopt;
    if (!read) {
        return Failure{FailureCode::CentreReceiptInvalid, "signature or form is wrong"};
    }
    if (read->receipt.message_id != message_id || read->message_sha256 != sealed_sha256) {
        return Failure{FailureCode::CentreReceiptInvalid, "receipt is for another message"};
    }
    read->receipt.signed_bytes = std::move(signed_receipt);
    return std::move(read->receipt);
}

}  // namespace amphoe::sync
