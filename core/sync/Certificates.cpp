#include "core/sync/Certificates.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace amphoe::sync {
namespace {

std::span<const std::uint8_t> as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

std::vector<CertificatePtr> certificates_from_pem(std::string_view pem) {
    std::vector<CertificatePtr> certificates;
    const auto bio = bio_of(as_bytes(pem));
    while (X509* certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        certificates.emplace_back(certificate);
    }
    // Reading ends with "no start line" in OpenSSL's error queue, which later calls must not see.
    ERR_clear_error();
    return certificates;
}

CertificatePtr certificate_from_pem(std::string_view pem) {
    auto certificates = certificates_from_pem(pem);
    return certificates.empty() ? nullptr : std::move(certificates.front());
}

std::string to_pem(X509& certificate) {
    const auto bio = memory_bio();
    PEM_write_bio_X509(bio.get(), &certificate);
    const auto bytes = bytes_of(bio.get());
    return {bytes.begin(), bytes.end()};
}

std::string public_key_pin(X509& certificate) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(&certificate), &der);
    if (length <= 0) {
        return {};
    }
    const auto pin = support::sha256_hex({der, static_cast<std::size_t>(length)});
    OPENSSL_free(der);
    return pin;
}

std::string fingerprint(X509& certificate) {
    unsigned char* der = nullptr;
    const int length = i2d_X509(&certificate, &der);
    if (length <= 0) {
        return {};
    }
    const auto digest = support::sha256_hex({der, static_cast<std::size_t>(length)});
    OPENSSL_free(der);
    return digest;
}

std::string common_name(X509& certificate) {
    char name[256] = {};
    const int length =
        X509_NAME_get_text_by_NID(X509_get_subject_name(&certificate), NID_commonName, name, sizeof name);
    return length > 0 ? std::string(name, static_cast<std::size_t>(length)) : std::string{};
}

bool belongs_to(X509& certificate, EVP_PKEY& key) {
    const bool same = X509_check_private_key(&certificate, &key) == 1;
    ERR_clear_error();
    return same;
}

bool issued_by(X509& certificate, const std::vector<CertificatePtr>& authorities) {
    for (const auto& authority : authorities) {
        if (X509_check_issued(authority.get(), &certificate) == X509_V_OK &&
            X509_verify(&certificate, X509_get0_pubkey(authority.get())) == 1) {
            return true;
        }
    }
    return false;
}

}  // namespace amphoe::sync
