#include "tests/centre/ReceiptSigner.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/support/Identifier.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

std::span<const std::uint8_t> octets(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

support::Bytes signed_by(std::span<const std::uint8_t> content, const Credential& signer) {
    const auto input = sync::bio_of(content);
    const sync::CmsPtr cms(
        CMS_sign(signer.certificate.get(), signer.key.get(), nullptr, input.get(), CMS_BINARY | CMS_NOSMIMECAP));
    const auto output = sync::memory_bio();
    if (!cms || i2d_CMS_bio(output.get(), cms.get()) != 1) {
        throw std::runtime_error("OpenSSL could not sign a receipt");
    }
    return sync::bytes_of(output.get());
}

json content_of(const support::Bytes& receipt) {
    const auto input = sync::bio_of(receipt);
    const sync::CmsPtr cms(d2i_CMS_bio(input.get(), nullptr));
    ASN1_OCTET_STRING** content = cms ? CMS_get0_content(cms.get()) : nullptr;
    if (content == nullptr || *content == nullptr) {
        throw std::runtime_error("not a receipt");
    }
    const auto* first = ASN1_STRING_get0_data(*content);
    return json::parse(first, first + ASN1_STRING_length(*content));
}

}  // namespace

support::Bytes ReceiptSigner::sign(const domain::CentreReceipt& receipt, const std::string& message_sha256) const {
    const json content{{"accepted", receipt.accepted},          {"answer", receipt.answer},
                       {"at", support::to_iso8601(receipt.at)}, {"message_id", receipt.message_id},
                       {"message_sha256", message_sha256},      {"reason", receipt.reason},
                       {"receipt_id", receipt.receipt_id},      {"schema", "amphoe.receipt/1"}};
    return signed_by(octets(content.dump()), receipts_);
}

support::Bytes ReceiptSigner::sign_content(std::span<const std::uint8_t> content) const {
    return signed_by(content, receipts_);
}

support::Bytes ReceiptSigner::falsify(const support::Bytes& receipt, const std::string& how) const {
    auto content = content_of(receipt);
    if (how == "message_id") {
        content["message_id"] = support::new_identifier({});
        return signed_by(octets(content.dump()), receipts_);
    }
    const auto other = CertificateAuthority::create("Reference centre CA (simulated)");
    return signed_by(octets(content.dump()),
                     other.issue_with_key("Reference centre receipts (simulated)", CertificateUse::Receipts));
}

}  // namespace amphoe::centre
