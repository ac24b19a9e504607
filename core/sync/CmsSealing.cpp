#include "core/sync/CmsSealing.h"

#include <openssl/err.h>

#include "core/sync/Certificates.h"
#include "core/sync/CmsSigning.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

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
    const auto signed_part = signed_content(content, *certificate, *key);
    const auto sealed = signed_part ? encrypted_to(der_of(*signed_part), *recipient) : nullptr;
    ERR_clear_error();
    if (!sealed) {
        return Failure{FailureCode::UnexpectedError, "OpenSSL could not seal the content"};
    }
    return der_of(*sealed);
}

}  // namespace amphoe::sync
