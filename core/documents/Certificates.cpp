#include "core/documents/Certificates.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

constexpr std::size_t kKeyIdBytes = 8;

/// Not through system_clock::to_time_t: its nanoseconds overflow for years that a hostile /M may name.
std::time_t seconds(support::Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

/// Without this OpenSSL would ask the terminal for a password.
int no_password(char*, int, int, void*) {
    return -1;
}

}  // namespace

CleanErrorQueue::~CleanErrorQueue() {
    ERR_clear_error();
}

OpenSslOwned<BIO> reader(std::span<const std::uint8_t> bytes) {
    // OpenSSL makes no reader of a null pointer.
    OpenSslOwned<BIO> bio(
        BIO_new_mem_buf(bytes.empty() ? static_cast<const void*>("") : bytes.data(), static_cast<int>(bytes.size())));
    if (bio == nullptr) {
        throw std::runtime_error("no memory");
    }
    return bio;
}

OpenSslOwned<X509> read_certificate(const std::string& pem) {
    const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t*>(pem.data()), pem.size());
    return OpenSslOwned<X509>(PEM_read_bio_X509(reader(bytes).get(), nullptr, nullptr, nullptr));
}

OpenSslOwned<EVP_PKEY> read_key(const support::Secret& secret) {
    OpenSslOwned<EVP_PKEY> key(PEM_read_bio_PrivateKey(reader(secret.bytes()).get(), nullptr, &no_password, nullptr));
    if (key == nullptr) {
        const unsigned char* at = secret.bytes().data();
        key.reset(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(secret.bytes().size())));
    }
    return key;
}

std::string common_name(X509* certificate) {
    X509_NAME* const name = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    unsigned char* text = nullptr;
    const int length =
        at < 0 ? -1 : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const std::string result =
        length < 0 ? std::string() : std::string(reinterpret_cast<char*>(text), static_cast<std::size_t>(length));
    OPENSSL_free(text);
    return result;
}

bool alive_at(X509* certificate, support::Timestamp time) {
    std::time_t at = seconds(time);
    return X509_cmp_time(X509_get0_notBefore(certificate), &at) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &at) > 0;
}

bool may_sign(X509* certificate) {
    return (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

std::vector<std::uint8_t> key_id_of(X509* certificate) {
    X509_PUBKEY* const key = X509_get_X509_PUBKEY(certificate);
    std::vector<std::uint8_t> der(static_cast<std::size_t>(i2d_X509_PUBKEY(key, nullptr)));
    unsigned char* at = der.data();
    i2d_X509_PUBKEY(key, &at);
    auto id = support::from_hex(support::sha256_hex(der));
    id.resize(kKeyIdBytes);
    return id;
}

OpenSslOwned<X509_STORE> trust_at(const std::vector<std::string>& trusted_pem, support::Timestamp at, int purpose) {
    OpenSslOwned<X509_STORE> store(X509_STORE_new());
    for (const auto& pem : trusted_pem) {
        if (const auto certificate = read_certificate(pem)) {
            X509_STORE_add_cert(store.get(), certificate.get());
        }
    }
    const OpenSslOwned<X509_VERIFY_PARAM> rules(X509_VERIFY_PARAM_new());
    // A trusted intermediate is an anchor.
    X509_VERIFY_PARAM_set_flags(rules.get(), X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(rules.get(), purpose);
    X509_VERIFY_PARAM_set_time(rules.get(), seconds(at));
    X509_STORE_set1_param(store.get(), rules.get());
    return store;
}

}  // namespace amphoe::documents
