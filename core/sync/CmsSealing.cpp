#include "core/sync/CmsSealing.h"

#include <openssl/err.h>

#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

support::Bytes der_of(CMS_ContentInfo& cms) {
    const auto bio = memory_bio();
    i2d_CMS_bio(bio.get(), &cms);
    return bytes_of(bio.get());
}

CmsPtr signed_by(std::span<const std::uint8_t> content, X509& certificate, EVP_PKEY& key) {
    const auto input = bio_of(content);
    // The signer's certificate travels inside, so that the centre can check it long after the connection.
    return CmsPtr(CMS_sign(&certificate, &key, nullptr, input.get(), CMS_BINARY | CMS_NOSMIMECAP));
}

CmsPtr encrypted_to(std::span<const std::uint8_t> content, X509& recipient) {
    const BorrowedStack recipients(sk_X509_new_null());
    sk_X509_push(recipients.get(), &recipient);
    const auto input = bio_of(content);
    // With an AEAD cipher CMS_encrypt makes AuthEnvelopedData (OpenSSL 3.0, CMS_encrypt(3)).
    return CmsPtr(CMS_encrypt(recipients.get(), input.get(), EVP_aes_256_gcm(), CMS_BINARY));
}

}  // namespace

domain::Result<support::Bytes> sealed_for_centre(std::span<const std::uint8_t> content,
                                                 const WorkstationIdentity& identity) {
    const auto secret = identity.private_key();
    if (!secret) {
        return secret.error();
    }
    const auto key = private_key_from_der(secret->bytes());
    const auto certificate = certificate_from_pem(identity.certificate_pem());
    const auto recipient = certificate_from_pem(identity.sealing_certificate_pem());
    if (!key || !certificate || !recipient) {
        return Failure{FailureCode::WorkstationNotProvisioned, "identity files cannot be read"};
    }
    const auto signed_content = signed_by(content, *certificate, *key);
    const auto sealed = signed_content ? encrypted_to(der_of(*signed_content), *recipient) : nullptr;
    ERR_clear_error();
    if (!sealed) {
        return Failure{FailureCode::UnexpectedError, "OpenSSL could not seal the content"};
    }
    return der_of(*sealed);
}

}  // namespace amphoe::sync
