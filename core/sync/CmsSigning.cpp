#include "core/sync/CmsSigning.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include "core/sync/Certificates.h"

namespace amphoe::sync {

using domain::Failure;
using domain::FailureCode;

CmsPtr signed_content(std::span<const std::uint8_t> content, X509& certificate, EVP_PKEY& key) {
    const auto input = bio_of(content);
    // The signer's certificate travels inside, so that the signature can be checked long after the connection.
    return CmsPtr(CMS_sign(&certificate, &key, nullptr, input.get(), CMS_BINARY | CMS_NOSMIMECAP));
}

support::Bytes der_of(CMS_ContentInfo& cms) {
    const auto bio = memory_bio();
    i2d_CMS_bio(bio.get(), &cms);
    return bytes_of(bio.get());
}

domain::Result<support::Bytes> signed_file(std::span<const std::uint8_t> content, std::string_view certificate_pem,
                                           const support::Secret& key_pem) {
    const auto certificate = certificate_from_pem(certificate_pem);
    const auto input = bio_of(key_pem.bytes());
    // An empty pass phrase keeps OpenSSL from asking at the terminal.
    const KeyPtr key(PEM_read_bio_PrivateKey(input.get(), nullptr, nullptr, const_cast<char*>("")));
    const bool fits = certificate && key && belongs_to(*certificate, *key);
    const auto cms = fits ? signed_content(content, *certificate, *key) : nullptr;
    ERR_clear_error();
    if (!fits) {
        return Failure{FailureCode::FileUnreadable, "signing certificate and key cannot be read or do not fit"};
    }
    if (!cms) {
        return Failure{FailureCode::UnexpectedError, "OpenSSL could not sign"};
    }
    return der_of(*cms);
}

}  // namespace amphoe::sync
