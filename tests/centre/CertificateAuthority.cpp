#include "tests/centre/CertificateAuthority.h"

#include <openssl/x509v3.h>

#include <stdexcept>

#include "core/sync/PrivateKeys.h"

namespace amphoe::centre {
namespace {

void must(bool done) {
    if (!done) {
        throw std::runtime_error("OpenSSL could not make a certificate");
    }
}

void set_name(X509_NAME& name, const std::string& common_name) {
    const auto* text = reinterpret_cast<const unsigned char*>(common_name.data());
    must(X509_NAME_add_entry_by_txt(&name, "CN", MBSTRING_UTF8, text, static_cast<int>(common_name.size()), -1, 0) ==
         1);
}

void set_serial(X509& certificate) {
    auto bytes = support::random_bytes(16);
    bytes[0] = static_cast<std::uint8_t>((bytes[0] & 0x3F) | 0x40);  // positive and of full length (RFC 5280 4.1.2.2)
    BIGNUM* number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
    must(number != nullptr && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(&certificate)) != nullptr);
    BN_free(number);
}

void extend(X509& certificate, X509& issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    const bool added = extension != nullptr && X509_add_ext(&certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    must(added);
}

void extend_for_use(X509& certificate, X509& issuer, CertificateUse use, const std::string& server_names) {
    switch (use) {
        case CertificateUse::Server:
            extend(certificate, issuer, NID_key_usage, "critical,digitalSignature");
            extend(certificate, issuer, NID_ext_key_usage, "serverAuth");
            extend(certificate, issuer, NID_subject_alt_name, server_names);
            break;
        case CertificateUse::Sealing:
            extend(certificate, issuer, NID_key_usage, "critical,keyAgreement");
            break;
        case CertificateUse::Receipts:
            extend(certificate, issuer, NID_key_usage, "critical,digitalSignature,nonRepudiation");
            break;
        case CertificateUse::Stamps:
            extend(certificate, issuer, NID_key_usage, "critical,digitalSignature");
            extend(certificate, issuer, NID_ext_key_usage, "critical,timeStamping");
            break;
        case CertificateUse::Workstation:
            // emailProtection beside clientAuth: common verifiers ask for it before they trust a signature on a paper.
            extend(certificate, issuer, NID_key_usage, "critical,digitalSignature,nonRepudiation");
            extend(certificate, issuer, NID_ext_key_usage, "clientAuth,emailProtection");
            break;
    }
}

sync::CertificatePtr unsigned_certificate(EVP_PKEY& public_key, const std::string& common_name,
                                          const Validity& validity) {
    sync::CertificatePtr certificate(X509_new());
    must(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    set_serial(*certificate);
    must(X509_gmtime_adj(X509_getm_notBefore(certificate.get()), static_cast<long>(validity.from.count())) != nullptr);
    must(X509_gmtime_adj(X509_getm_notAfter(certificate.get()), static_cast<long>(validity.until.count())) != nullptr);
    set_name(*X509_get_subject_name(certificate.get()), common_name);
    must(X509_set_pubkey(certificate.get(), &public_key) == 1);
    return certificate;
}

}  // namespace

CertificateAuthority CertificateAuthority::create(const std::string& common_name) {
    auto key = sync::new_private_key();
    auto root = unsigned_certificate(*key, common_name, {std::chrono::hours(-1), std::chrono::hours(24 * 3650)});
    must(X509_set_issuer_name(root.get(), X509_get_subject_name(root.get())) == 1);
    extend(*root, *root, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(*root, *root, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(*root, *root, NID_subject_key_identifier, "hash");
    must(X509_sign(root.get(), key.get(), EVP_sha256()) > 0);
    return CertificateAuthority({std::move(root), std::move(key)});
}

sync::CertificatePtr CertificateAuthority::issue(EVP_PKEY& public_key, const std::string& common_name,
                                                 CertificateUse use, const Validity& validity,
                                                 const std::string& server_names) const {
    auto certificate = unsigned_certificate(public_key, common_name, validity);
    must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(root_.certificate.get())) == 1);
    extend(*certificate, *root_.certificate, NID_basic_constraints, "critical,CA:FALSE");
    extend(*certificate, *root_.certificate, NID_subject_key_identifier, "hash");
    extend(*certificate, *root_.certificate, NID_authority_key_identifier, "keyid:always");
    extend_for_use(*certificate, *root_.certificate, use, server_names);
    must(X509_sign(certificate.get(), root_.key.get(), EVP_sha256()) > 0);
    return certificate;
}

Credential CertificateAuthority::issue_with_key(const std::string& common_name, CertificateUse use,
                                                const Validity& validity, const std::string& server_names) const {
    auto key = sync::new_private_key();
    auto certificate = issue(*key, common_name, use, validity, server_names);
    return {std::move(certificate), std::move(key)};
}

}  // namespace amphoe::centre
