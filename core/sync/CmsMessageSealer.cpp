#include "core/sync/CmsMessageSealer.h"

#include <openssl/err.h>

#include "core/sync/CentreJson.h"
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

domain::Result<std::vector<std::uint8_t>> CmsMessageSealer::seal(const domain::CentreMessage& message) {
    if (identity_ == nullptr) {
        return Failure{FailureCode::WorkstationNotProvisioned, "no workstation identity"};
    }
    const auto content = message_json(message, identity_->workstation_id());
    if (!content) {
        return Failure{FailureCode::UnexpectedError, "message is not valid UTF-8"};
    }
    const auto secret = identity_->private_key();
    if (!secret) {
        return secret.error();
    }
    const auto key = private_key_from_der(secret->bytes());
    const auto certificate = certificate_from_pem(identity_->certificate_pem());
    const auto recipient = certificate_from_pem(identity_->sealing_certificate_pem());
    if (!key || !certificate || !recipient) {
        return Failure{FailureCode::WorkstationNotProvisioned, "identity files cannot be read"};
    }
    const auto signed_message =
        signed_content({reinterpret_cast<const std::uint8_t*>(content->data()), content->size()}, *certificate, *key);
    const auto sealed = signed_message ? encrypted_to(der_of(*signed_message), *recipient) : nullptr;
    ERR_clear_error();
    if (!sealed) {
        return Failure{FailureCode::UnexpectedError, "OpenSSL could not seal the message"};
    }
    return der_of(*sealed);
}

}  // namespace amphoe::sync
