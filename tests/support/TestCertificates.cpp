#include "tests/support/TestCertificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <chrono>
#include <memory>
#include <stdexcept>

#include "core/support/Digest.h"

namespace amphoe::testing {
namespace {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
using Certificate = std::unique_ptr<X509, void (*)(X509*)>;
using Buffer = std::unique_ptr<BIO, void (*)(BIO*)>;

void require(bool condition) {
    if (!condition) {
        throw std::runtime_error("making a test certificate failed");
    }
}

Key make_key(TestKey kind) {
    return {kind == TestKey::P256 ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048U), &EVP_PKEY_free};
}

Buffer memory() {
    return {BIO_new(BIO_s_mem()), [](BIO* bio) { BIO_free_all(bio); }};
}

std::string text_of(const Buffer& buffer) {
    char* data = nullptr;
    const long length = BIO_get_mem_data(buffer.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

Buffer reading(const std::string& text) {
    return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), [](BIO* bio) { BIO_free_all(bio); }};
}

std::time_t seconds(support::Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

void add_extension(X509* certificate, int nid, const char* value) {
    X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    require(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate draft(const std::string& common_name, const TestLife& life, EVP_PKEY* key) {
    Certificate certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    auto serial = support::random_bytes(8);
    serial[0] = static_cast<std::uint8_t>((serial[0] & 0x3FU) | 0x40U);  // positive, no leading zero
    BIGNUM* const number = BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), seconds(life.not_before));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), seconds(life.not_after));
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(common_name.c_str()), -1, -1, 0);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

TestCertificate finish(X509* certificate, EVP_PKEY* own, EVP_PKEY* issuer) {
    require(X509_sign(certificate, issuer, EVP_sha256()) > 0);
    const Buffer certificate_text = memory();
    const Buffer key_text = memory();
    require(PEM_write_bio_X509(certificate_text.get(), certificate) == 1);
    require(PEM_write_bio_PKCS8PrivateKey(key_text.get(), own, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return {text_of(certificate_text), text_of(key_text)};
}

}  // namespace

TestCertificate make_test_authority(const std::string& common_name, const TestLife& life) {
    const Key key = make_key(TestKey::P256);
    const Certificate certificate = draft(common_name, life, key.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    add_extension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    add_extension(certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    return finish(certificate.get(), key.get(), key.get());
}

namespace {

TestCertificate issue(const TestCertificate& authority, const std::string& common_name, const TestLife& life,
                      TestKey kind, bool stamper) {
    const Certificate issuer(PEM_read_bio_X509(reading(authority.certificate_pem).get(), nullptr, nullptr, nullptr),
                             &X509_free);
    const Key issuer_key(PEM_read_bio_PrivateKey(reading(authority.private_key_pem).get(), nullptr, nullptr, nullptr),
                         &EVP_PKEY_free);
    require(issuer != nullptr && issuer_key != nullptr);
    const Key key = make_key(kind);
    const Certificate certificate = draft(common_name, life, key.get());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    add_extension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    add_extension(certificate.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation");
    if (stamper) {
        add_extension(certificate.get(), NID_ext_key_usage, "critical,timeStamping");
    }
    return finish(certificate.get(), key.get(), issuer_key.get());
}

}  // namespace

TestCertificate issue_test_certificate(const TestCertificate& authority, const std::string& common_name,
                                       const TestLife& life, TestKey kind) {
    return issue(authority, common_name, life, kind, false);
}

TestCertificate issue_test_stamper(const TestCertificate& authority, const std::string& common_name,
                                   const TestLife& life) {
    return issue(authority, common_name, life, TestKey::P256, true);
}

}  // namespace amphoe::testing
