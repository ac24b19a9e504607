#include "core/sync/PrivateKeys.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <stdexcept>

namespace amphoe::sync {

KeyPtr new_private_key() {
    KeyPtr key(EVP_EC_gen("P-256"));
    if (!key) {
        throw std::runtime_error("OpenSSL could not make a P-256 key");
    }
    return key;
}

support::Secret private_key_der(EVP_PKEY& key) {
    // A secure BIO is wiped when freed; the Secret keeps the only other copy.
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (i2d_PKCS8PrivateKey_bio(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        throw std::runtime_error("OpenSSL could not write a private key");
    }
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return support::Secret(std::string_view(data, static_cast<std::size_t>(length)));
}

KeyPtr private_key_from_der(std::span<const std::uint8_t> der) {
    const unsigned char* position = der.data();
    KeyPtr key(d2i_AutoPrivateKey(nullptr, &position, static_cast<long>(der.size())));
    ERR_clear_error();
    return key;
}

std::string certificate_request_pem(EVP_PKEY& key, const std::string& common_name) {
    const CertificateRequestPtr request(X509_REQ_new());
    X509_NAME* subject = X509_REQ_get_subject_name(request.get());
    const auto* name = reinterpret_cast<const unsigned char*>(common_name.data());
    const bool made =
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, static_cast<int>(common_name.size()), -1, 0) &&
        X509_REQ_set_pubkey(request.get(), &key) && X509_REQ_sign(request.get(), &key, EVP_sha256()) > 0;
    const auto bio = memory_bio();
    if (!made || PEM_write_bio_X509_REQ(bio.get(), request.get()) != 1) {
        throw std::runtime_error("OpenSSL could not make a certificate request");
    }
    const auto bytes = bytes_of(bio.get());
    return {bytes.begin(), bytes.end()};
}

}  // namespace amphoe::sync
