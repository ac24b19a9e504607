// Owners of OpenSSL objects. For .cpp files and their private headers only.
#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <span>
#include <vector>

#include "core/support/Digest.h"

namespace amphoe::sync {

template <auto Free>
struct OpenSslFree {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using CertificateRequestPtr = std::unique_ptr<X509_REQ, OpenSslFree<X509_REQ_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, OpenSslFree<CMS_ContentInfo_free>>;

/// Frees the stack only; the certificates stay with their owners.
struct BorrowedStackFree {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using BorrowedStack = std::unique_ptr<STACK_OF(X509), BorrowedStackFree>;

/// A read-only view as BIO; `bytes` must outlive it.
inline BioPtr bio_of(std::span<const std::uint8_t> bytes) {
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

inline BioPtr memory_bio() {
    return BioPtr(BIO_new(BIO_s_mem()));
}

/// What a memory BIO holds.
inline support::Bytes bytes_of(BIO* bio) {
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    const auto* first = reinterpret_cast<const std::uint8_t*>(data);
    return length > 0 ? support::Bytes(first, first + length) : support::Bytes{};
}

}  // namespace amphoe::sync
