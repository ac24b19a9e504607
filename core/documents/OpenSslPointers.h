// Owners of OpenSSL objects.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <memory>

namespace amphoe::documents {

struct FreeOpenSsl {
    void operator()(BIO* object) const { BIO_free_all(object); }
    void operator()(CMS_ContentInfo* object) const { CMS_ContentInfo_free(object); }
    void operator()(EVP_PKEY* object) const { EVP_PKEY_free(object); }
    void operator()(EVP_MD_CTX* object) const { EVP_MD_CTX_free(object); }
    void operator()(ASN1_INTEGER* object) const { ASN1_INTEGER_free(object); }
    void operator()(BIGNUM* object) const { BN_free(object); }
    void operator()(PKCS7* object) const { PKCS7_free(object); }
    void operator()(TS_MSG_IMPRINT* object) const { TS_MSG_IMPRINT_free(object); }
    void operator()(TS_REQ* object) const { TS_REQ_free(object); }
    void operator()(TS_RESP* object) const { TS_RESP_free(object); }
    void operator()(TS_TST_INFO* object) const { TS_TST_INFO_free(object); }
    void operator()(TS_VERIFY_CTX* object) const { TS_VERIFY_CTX_free(object); }
    void operator()(X509* object) const { X509_free(object); }
    void operator()(X509_ALGOR* object) const { X509_ALGOR_free(object); }
    void operator()(X509_ATTRIBUTE* object) const { X509_ATTRIBUTE_free(object); }
    void operator()(X509_STORE* object) const { X509_STORE_free(object); }
    void operator()(X509_VERIFY_PARAM* object) const { X509_VERIFY_PARAM_free(object); }
    void operator()(ASN1_SEQUENCE_ANY* object) const { sk_ASN1_TYPE_pop_free(object, &ASN1_TYPE_free); }
};

template <class T>
using OpenSslOwned = std::unique_ptr<T, FreeOpenSsl>;

}  // namespace amphoe::documents
