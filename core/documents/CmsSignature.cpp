#include "core/documents/CmsSignature.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/documents/CmsForm.h"
#include "core/documents/OpenSslPointers.h"

namespace amphoe::documents {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr unsigned int kSignFlags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_NOSMIMECAP;

/// OpenSSL's error queue belongs to the thread: it is left empty.
struct CleanErrorQueue {
    CleanErrorQueue() = default;
    CleanErrorQueue(const CleanErrorQueue&) = delete;
    CleanErrorQueue& operator=(const CleanErrorQueue&) = delete;
    ~CleanErrorQueue() { ERR_clear_error(); }
};

template <class T>
T* required(T* object, const char* what) {
    if (object == nullptr) {
        throw std::runtime_error(what);
    }
    return object;
}

void require(bool condition, const char* what) {
    if (!condition) {
        throw std::runtime_error(what);
    }
}

OpenSslOwned<BIO> reader(std::span<const std::uint8_t> bytes) {
    return OpenSslOwned<BIO>(required(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), "no memory"));
}

std::span<const std::uint8_t> as_bytes(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

OpenSslOwned<X509> read_certificate(const std::string& pem) {
    return OpenSslOwned<X509>(PEM_read_bio_X509(reader(as_bytes(pem)).get(), nullptr, nullptr, nullptr));
}

/// Without this OpenSSL would ask the terminal for a password.
int no_password(char*, int, int, void*) {
    return -1;
}

OpenSslOwned<EVP_PKEY> read_key(const support::Secret& secret) {
    OpenSslOwned<EVP_PKEY> key(PEM_read_bio_PrivateKey(reader(secret.bytes()).get(), nullptr, &no_password, nullptr));
    if (key == nullptr) {
        const unsigned char* at = secret.bytes().data();
        key.reset(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(secret.bytes().size())));
    }
    return key;
}

/// Not through system_clock::to_time_t: its nanoseconds overflow for years that a hostile /M may name.
std::time_t seconds(support::Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

bool alive_at(X509* certificate, support::Timestamp time) {
    std::time_t at = seconds(time);
    return X509_cmp_time(X509_get0_notBefore(certificate), &at) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &at) > 0;
}

bool may_sign(X509* certificate) {
    return (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
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

CMS_SignerInfo* only_signer(CMS_ContentInfo* cms) {
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);
    return sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

/// OpenSSL always writes a signing-time attribute, which PAdES baseline forbids (the time stands in /M, EN 319 142-1
/// section 6.3); it is taken out and the remaining attributes are signed again.
void sign_without_signing_time(CMS_SignerInfo* signer, EVP_PKEY* key) {
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    require(at >= 0, "no signing-time attribute");
    const OpenSslOwned<X509_ATTRIBUTE> dropped(CMS_signed_delete_attr(signer, at));
    const Bytes attributes = signed_attributes(signer);
    const OpenSslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::size_t length = 0;
    require(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                EVP_DigestSign(context.get(), nullptr, &length, attributes.data(), attributes.size()) == 1,
            "signing failed");
    Bytes signature(length);
    require(EVP_DigestSign(context.get(), signature.data(), &length, attributes.data(), attributes.size()) == 1,
            "signing failed");
    ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.data(), static_cast<int>(length));
}

OpenSslOwned<X509_STORE> trust(const std::vector<std::string>& trusted_pem, support::Timestamp at) {
    OpenSslOwned<X509_STORE> store(required(X509_STORE_new(), "no memory"));
    for (const auto& pem : trusted_pem) {
        if (const auto certificate = read_certificate(pem)) {
            X509_STORE_add_cert(store.get(), certificate.get());
        }
    }
    const OpenSslOwned<X509_VERIFY_PARAM> rules(X509_VERIFY_PARAM_new());
    // A trusted intermediate is an anchor; the usage is checked by may_sign, because papers are no S/MIME messages.
    X509_VERIFY_PARAM_set_flags(rules.get(), X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(rules.get(), X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_time(rules.get(), seconds(at));
    X509_STORE_set1_param(store.get(), rules.get());
    return store;
}

}  // namespace

std::vector<std::uint8_t> make_cms_signature(std::span<const std::uint8_t> data, const std::string& certificate_pem,
                                             const support::Secret& private_key, support::Timestamp now) {
    const CleanErrorQueue clean;
    const auto certificate = read_certificate(certificate_pem);
    const auto key = read_key(private_key);
    require(certificate != nullptr, "the signing certificate is not readable");
    require(key != nullptr, "the signing key is not readable");
    require(X509_check_private_key(certificate.get(), key.get()) == 1, "signing certificate and key are no pair");
    require(alive_at(certificate.get(), now), "the signing certificate is not valid at this time");
    require(may_sign(certificate.get()), "the signing certificate is not meant for signing");
    const OpenSslOwned<CMS_ContentInfo> cms(
        required(CMS_sign(nullptr, nullptr, nullptr, nullptr, kSignFlags), "signing failed"));
    CMS_SignerInfo* const signer =
        required(CMS_add1_signer(cms.get(), certificate.get(), key.get(), EVP_sha256(), kSignFlags | CMS_CADES),
                 "signing failed");
    require(CMS_final(cms.get(), reader(data).get(), nullptr, kSignFlags) == 1, "signing failed");
    sign_without_signing_time(signer, key.get());
    Bytes der(static_cast<std::size_t>(i2d_CMS_ContentInfo(cms.get(), nullptr)));
    unsigned char* at = der.data();
    i2d_CMS_ContentInfo(cms.get(), &at);
    require(der == canonical_cms(signer, certificate.get()), "the signature has not the expected form");
    return der;
}

CmsCheck check_cms_signature(std::span<const std::uint8_t> cms, std::span<const std::uint8_t> data,
                             const std::vector<std::string>& trusted_pem, support::Timestamp signed_at) {
    const CleanErrorQueue clean;
    CmsCheck result;
    const unsigned char* at = cms.data();
    const OpenSslOwned<CMS_ContentInfo> parsed(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms.size())));
    CMS_SignerInfo* const signer = parsed == nullptr ? nullptr : only_signer(parsed.get());
    if (signer == nullptr || CMS_set1_signers_certs(parsed.get(), nullptr, 0) != 1) {
        return result;
    }
    X509* certificate = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    const bool canonical = std::ranges::equal(canonical_cms(signer, certificate), cms);
    const bool no_time = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1) < 0;
    if (!canonical || !no_time) {
        return result;
    }
    result.signer = common_name(certificate);
    const auto store = trust(trusted_pem, signed_at);
    const auto verify = [&](unsigned int flags) {
        return CMS_verify(parsed.get(), nullptr, store.get(), reader(data).get(), nullptr, CMS_BINARY | flags) == 1;
    };
    if (!verify(CMS_NO_SIGNER_CERT_VERIFY)) {
        result.finding = CmsFinding::WrongDigest;
    } else if (!alive_at(certificate, signed_at)) {
        result.finding = CmsFinding::OutsideLife;
    } else if (!verify(CMS_CADES)) {
        result.finding = CmsFinding::UnknownSigner;
    } else {
        result.finding = may_sign(certificate) ? CmsFinding::Good : CmsFinding::WrongUsage;
    }
    return result;
}

}  // namespace amphoe::documents
