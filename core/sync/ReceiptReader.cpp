#include "core/sync/ReceiptReader.h"

#include "core/sync/CentreJson.h"
#include "core/sync/Certificates.h"
#include "core/sync/CmsReceipts.h"

namespace amphoe::sync {

using domain::Failure;
using domain::FailureCode;

struct ReceiptReader::Certificate {
    CertificatePtr read;
};

ReceiptReader::ReceiptReader(const std::string& receipt_certificate_pem)
    : certificate_(std::make_unique<Certificate>(Certificate{certificate_from_pem(receipt_certificate_pem)})) {}

ReceiptReader::~ReceiptReader() = default;

domain::Result<domain::CentreReceipt> ReceiptReader::read(const domain::SealedMessage& message,
                                                          support::Bytes signed_receipt) const {
    const auto content = content_signed_by(signed_receipt, certificate_->read.get());
    auto receipt = content ? read_receipt(*content) : std::nullopt;
    if (!receipt) {
        return Failure{FailureCode::CentreReceiptInvalid, "signature or form is wrong"};
    }
    if (receipt->receipt.message_id != message.id || receipt->message_sha256 != support::sha256_hex(message.sealed)) {
        return Failure{FailureCode::CentreReceiptInvalid, "receipt is for another message"};
    }
    receipt->receipt.signed_bytes = std::move(signed_receipt);
    return std::move(receipt->receipt);
}

}  // namespace amphoe::sync
