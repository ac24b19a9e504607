#include "core/documents/CmsForm.h"

#include <openssl/objects.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

namespace amphoe::documents {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// DER of an OpenSSL object through its i2d function.
template <class Function, class T>
Bytes der_of(Function function, T* object) {
    const int length = function(object, nullptr);
    if (length < 0) {
        throw std::runtime_error("value without DER form");
    }
    Bytes bytes(static_cast<std::size_t>(length));
    unsigned char* at = bytes.data();
    function(object, &at);
    return bytes;
}

Bytes wrap(int tag, int kind, std::initializer_list<Bytes> parts, bool constructed = true) {
    Bytes content;
    for (const auto& part : parts) {
        content.insert(content.end(), part.begin(), part.end());
    }
    const int size = ASN1_object_size(constructed ? 1 : 0, static_cast<int>(content.size()), tag);
    Bytes result(static_cast<std::size_t>(size));
    unsigned char* at = result.data();
    ASN1_put_object(&at, constructed ? 1 : 0, static_cast<int>(content.size()), tag, kind);
    std::copy(content.begin(), content.end(), at);
    return result;
}

Bytes sequence(std::initializer_list<Bytes> parts) {
    return wrap(V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, parts);
}

Bytes set(std::initializer_list<Bytes> parts) {
    return wrap(V_ASN1_SET, V_ASN1_UNIVERSAL, parts);
}

Bytes numbered(int tag, const Bytes& part) {
    return wrap(tag, V_ASN1_CONTEXT_SPECIFIC, {part});
}

Bytes object_identifier(int nid) {
    return der_of(&i2d_ASN1_OBJECT, OBJ_nid2obj(nid));
}

Bytes digest_algorithm() {
    const OpenSslOwned<X509_ALGOR> algorithm(X509_ALGOR_new());
    X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
    return der_of(&i2d_X509_ALGOR, algorithm.get());
}

/// RFC 3370 section 3.2 and RFC 5754 section 3.3.
Bytes signature_algorithm(X509* certificate) {
    const OpenSslOwned<X509_ALGOR> algorithm(X509_ALGOR_new());
    EVP_PKEY* const key = X509_get0_pubkey(certificate);
    if (key == nullptr) {
        throw std::runtime_error("certificate without a usable key");
    }
    const bool rsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(rsa ? NID_rsaEncryption : NID_ecdsa_with_SHA256),
                    rsa ? V_ASN1_NULL : V_ASN1_UNDEF, nullptr);
    return der_of(&i2d_X509_ALGOR, algorithm.get());
}

/// Nothing, or one time stamp (EN 319 122-1 section 5.3): [1] IMPLICIT SET OF.
Bytes unsigned_attributes(CMS_SignerInfo* signer) {
    const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    X509_ATTRIBUTE* const attribute = at < 0 ? nullptr : CMS_unsigned_get_attr(signer, at);
    return attribute == nullptr ? Bytes() : numbered(1, der_of(&i2d_X509_ATTRIBUTE, attribute));
}

}  // namespace

std::vector<std::uint8_t> signed_attributes(CMS_SignerInfo* signer) {
    const OpenSslOwned<ASN1_SEQUENCE_ANY> attributes(sk_ASN1_TYPE_new_null());
    for (int index = 0; index < CMS_signed_get_attr_count(signer); ++index) {
        const Bytes attribute = der_of(&i2d_X509_ATTRIBUTE, CMS_signed_get_attr(signer, index));
        const unsigned char* at = attribute.data();
        sk_ASN1_TYPE_push(attributes.get(), d2i_ASN1_TYPE(nullptr, &at, static_cast<long>(attribute.size())));
    }
    return der_of(&i2d_ASN1_SET_ANY, attributes.get());
}

std::vector<std::uint8_t> canonical_cms(CMS_SignerInfo* signer, X509* certificate) {
    const Bytes version{V_ASN1_INTEGER, 1, 1};
    Bytes attributes = signed_attributes(signer);
    attributes.front() = 0xA0;  // [0] IMPLICIT instead of SET OF
    const Bytes issuer = der_of(&i2d_X509_NAME, X509_get_issuer_name(certificate));
    const Bytes serial = der_of(&i2d_ASN1_INTEGER, X509_get0_serialNumber(certificate));
    const Bytes signature = der_of(&i2d_ASN1_OCTET_STRING, CMS_SignerInfo_get0_signature(signer));
    const Bytes signer_info = sequence({version, sequence({issuer, serial}), digest_algorithm(), attributes,
                                        signature_algorithm(certificate), signature, unsigned_attributes(signer)});
    const Bytes signed_data =
        sequence({version, set({digest_algorithm()}), sequence({object_identifier(NID_pkcs7_data)}),
                  numbered(0, der_of(&i2d_X509, certificate)), set({signer_info})});
    return sequence({object_identifier(NID_pkcs7_signed), numbered(0, signed_data)});
}

}  // namespace amphoe::documents
