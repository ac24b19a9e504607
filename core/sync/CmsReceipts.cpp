#include "core/sync/CmsReceipts.h"

#include <openssl/err.h>

#include "core/sync/Certificates.h"

namespace amphoe::sync {

std::optional<support::Bytes> content_signed_by(std::span<const std::uint8_t> signed_der,
                                                std::string_view pinned_certificate_pem) {
    return content_signed_by(signed_der, certificate_from_pem(pinned_certificate_pem).get());
}

std::optional<support::Bytes> content_signed_by(std::span<const std::uint8_t> signed_der, x509_st* pinned) {
    const auto input = bio_of(signed_der);
    const CmsPtr cms(d2i_CMS_bio(input.get(), nullptr));
    const BorrowedStack signers(sk_X509_new_null());
    const auto content = memory_bio();
    // NOINTERN: certificates inside the message are ignored, so only the pinned one can verify. Its own chain is not
    // asked again: it was fixed when the workstation was provisioned.
    const bool good = pinned != nullptr && cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed &&
                      sk_X509_push(signers.get(), pinned) > 0 &&
                      CMS_verify(cms.get(), signers.get(), nullptr, nullptr, content.get(),
                                 CMS_NOINTERN | CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    if (!good) {
        return std::nullopt;
    }
    return bytes_of(content.get());
}

}  // namespace amphoe::sync
