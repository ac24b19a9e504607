#include "core/documents/CmsSignature.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <stdexcept>

#include "core/documents/Certificates.h"
#include "core/documents/CmsForm.h"
#include "core/documents/OpenSslPointers.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// A stamp is fetched while signing; more than this between it and the workstation's clock is no accident.
constexpr std::chrono::minutes kMostBetweenClockAndStamp{10};
constexpr unsigned int kSignFlags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_NOSMIMECAP;

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

/// The token among the unsigned attributes; empty when there is none.
Bytes stamp_token(CMS_SignerInfo* signer) {
    const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    X509_ATTRIBUTE* const attribute = at < 0 ? nullptr : CMS_unsigned_get_attr(signer, at);
    const ASN1_TYPE* const value = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr || ASN1_TYPE_get(value) != V_ASN1_SEQUENCE) {
        return {};
    }
    const ASN1_STRING* const text = value->value.sequence;
    return {ASN1_STRING_get0_data(text), ASN1_STRING_get0_data(text) + ASN1_STRING_length(text)};
}

Bytes value_of(CMS_SignerInfo* signer) {
    const ASN1_STRING* const text = CMS_SignerInfo_get0_signature(signer);
    return {ASN1_STRING_get0_data(text), ASN1_STRING_get0_data(text) + ASN1_STRING_length(text)};
}

Bytes der_of(CMS_ContentInfo* cms) {
    Bytes der(static_cast<std::size_t>(i2d_CMS_ContentInfo(cms, nullptr)));
    unsigned char* at = der.data();
    i2d_CMS_ContentInfo(cms, &at);
    return der;
}

OpenSslOwned<CMS_ContentInfo> parsed(std::span<const std::uint8_t> cms) {
    const unsigned char* at = cms.data();
    return OpenSslOwned<CMS_ContentInfo>(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms.size())));
}

/// Which moment counts: the stamp's when there is one. Nothing when the stamp proves nothing.
std::optional<support::Timestamp> proved_moment(CmsCheck& result, CMS_SignerInfo* signer,
                                                const std::vector<std::string>& trusted_pem, support::Timestamp said) {
    if (CMS_unsigned_get_attr_count(signer) <= 0) {
        return said;
    }
    result.stamp = check_time_stamp(stamp_token(signer), value_of(signer), trusted_pem);
    const auto& at = result.stamp->at;
    const bool good =
        result.stamp->finding == StampFinding::Good && at && std::chrono::abs(*at - said) <= kMostBetweenClockAndStamp;
    return good ? at : std::nullopt;
}

CmsFinding judged(CMS_ContentInfo* cms, X509* certificate, std::span<const std::uint8_t> data,
                  const std::vector<std::string>& trusted_pem, support::Timestamp at) {
    if (!alive_at(certificate, at)) {
        return CmsFinding::OutsideLife;
    }
    const auto store = trust_at(trusted_pem, at, X509_PURPOSE_ANY);
    if (CMS_verify(cms, nullptr, store.get(), reader(data).get(), nullptr, CMS_BINARY | CMS_CADES) != 1) {
        return CmsFinding::UnknownSigner;
    }
    return may_sign(certificate) ? CmsFinding::Good : CmsFinding::WrongUsage;
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
    Bytes der = der_of(cms.get());
    require(der == canonical_cms(signer, certificate.get()), "the signature has not the expected form");
    return der;
}

std::vector<std::uint8_t> cms_signature_value(std::span<const std::uint8_t> cms) {
    const CleanErrorQueue clean;
    const auto content = parsed(cms);
    CMS_SignerInfo* const signer = content == nullptr ? nullptr : only_signer(content.get());
    return value_of(required(signer, "no signature"));
}

std::vector<std::uint8_t> with_time_stamp(std::span<const std::uint8_t> cms, std::span<const std::uint8_t> token) {
    const CleanErrorQueue clean;
    const auto content = parsed(cms);
    CMS_SignerInfo* const signer =
        required(content == nullptr ? nullptr : only_signer(content.get()), "no signature to stamp");
    require(CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token.data(),
                                          static_cast<int>(token.size())) == 1,
            "the stamp could not be added");
    return der_of(content.get());
}

CmsCheck check_cms_signature(std::span<const std::uint8_t> cms, std::span<const std::uint8_t> data,
                             const std::vector<std::string>& trusted_pem, support::Timestamp signed_at) {
    const CleanErrorQueue clean;
    CmsCheck result;
    const auto content = parsed(cms);
    CMS_SignerInfo* const signer = content == nullptr ? nullptr : only_signer(content.get());
    if (signer == nullptr || CMS_set1_signers_certs(content.get(), nullptr, 0) != 1) {
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
    result.key_id = support::to_hex(key_id_of(certificate));
    const OpenSslOwned<X509_STORE> none(X509_STORE_new());
    if (CMS_verify(content.get(), nullptr, none.get(), reader(data).get(), nullptr,
                   CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1) {
        result.finding = CmsFinding::WrongDigest;
        return result;
    }
    const auto at = proved_moment(result, signer, trusted_pem, signed_at);
    result.finding = at ? judged(content.get(), certificate, data, trusted_pem, *at) : CmsFinding::WrongStamp;
    return result;
}

}  // namespace amphoe::documents
